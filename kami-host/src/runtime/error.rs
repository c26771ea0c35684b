//! Why a host cannot be set up.

use std::path::PathBuf;

/// Why a host cannot be set up.
///
/// # Examples
/// ```
/// let error = kami_host::HostError::Internal("a case nobody thought of");
/// assert_eq!(error.code(), "internal");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HostError {
    /// The engine refuses its settings on this machine.
    #[error("the WebAssembly engine cannot start on this machine")]
    Engine(#[source] wasmtime::Error),
    /// The cache folder cannot be used.
    #[error("the cache folder `{}` cannot be used", path.display())]
    Cache {
        /// The folder or a file in it.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Others could put code into the cache folder.
    #[error("the cache folder `{}` belongs to or can be written by somebody else", path.display())]
    CacheNotPrivate {
        /// The folder.
        path: PathBuf,
    },
    /// No thread can be started.
    #[error("no thread can be started")]
    Thread(#[source] std::io::Error),
    /// A case that should be impossible.
    #[error("{0}: this is a bug in cargo-kami, please report it")]
    Internal(&'static str),
}

impl HostError {
    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_host::HostError::CacheNotPrivate { path: "/tmp/shared".into() };
    /// assert!(error.hint().is_some_and(|hint| hint.contains("chmod 700 /tmp/shared")));
    /// ```
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Engine(_) => {
                Some("the machine may be short of address space: raise `ulimit -v`, or fewer concurrent calls".into())
            }
            Self::Cache { .. } => Some("choose another folder with the environment variable `KAMI_HOME`".into()),
            Self::CacheNotPrivate { path } => {
                Some(format!("make it yours alone: `chmod 700 {}`, or delete it", path.display()))
            }
            Self::Thread(_) | Self::Internal(_) => None,
        }
    }

    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// let error = kami_host::HostError::CacheNotPrivate { path: "/tmp/shared".into() };
    /// assert_eq!(error.code(), "cache-not-private");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Engine(_) => "engine",
            Self::Cache { .. } => "cache",
            Self::CacheNotPrivate { .. } => "cache-not-private",
            Self::Thread(_) => "thread",
            Self::Internal(_) => "internal",
        }
    }
}
