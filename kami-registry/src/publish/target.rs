//! Where lines are added.

use crate::PackageName;
use semver::Version;

/// Where a line is added.
///
/// # Examples
/// ```
/// use kami_registry::publish::Target;
/// assert_eq!(Target::Main.reference(), "refs/heads/main");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// The registry itself.
    Main,
    /// A branch of this name, which the registry's own checks are to merge.
    Branch(String),
}

impl Target {
    /// The branch for one version of a package.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::publish::Target;
    /// let target = Target::proposal(&"fs-grep".parse()?, &"1.2.0".parse()?);
    /// assert_eq!(target.reference(), "refs/heads/kami/fs-grep-1.2.0");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn proposal(package: &PackageName, version: &Version) -> Self {
        Self::Branch(format!("kami/{package}-{version}"))
    }

    /// The full name of the branch.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::publish::Target;
    /// assert_eq!(Target::Branch("kami/x".into()).reference(), "refs/heads/kami/x");
    /// ```
    pub fn reference(&self) -> String {
        match self {
            Self::Main => "refs/heads/main".to_owned(),
            Self::Branch(name) => format!("refs/heads/{name}"),
        }
    }
}
