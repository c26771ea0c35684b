//! What a signature is good for.

use std::fmt;

/// What a signature is good for. A signature made for one use is worthless for every other one: neither a signed git commit
/// nor a login can be passed off as a signed log line.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::key::Namespace::Log.to_string(), "kami-log-v1");
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Namespace {
    /// A line of a package's log.
    Log,
    /// Any file.
    File,
    /// The settings of a registry.
    Root,
}

impl Namespace {
    /// As it is written into signatures.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::key::Namespace::File.as_str(), "kami-file-v1");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Log => "kami-log-v1",
            Self::File => "kami-file-v1",
            Self::Root => "kami-root-v1",
        }
    }
}

impl fmt::Display for Namespace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
