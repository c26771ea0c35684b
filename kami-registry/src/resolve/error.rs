//! Why no release fits.

use crate::PackageName;
use semver::{Version, VersionReq};

/// Why no release fits.
///
/// # Examples
/// ```
/// use kami_registry::resolve::ResolveError;
/// let error = ResolveError::Unpublished { name: "fs-grep".parse()? };
/// assert_eq!(error.code(), "no-versions");
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields stand in the sentence above each variant")]
pub enum ResolveError {
    /// The registry has no package of that name.
    #[error("`{name}` is not in this registry")]
    Missing { name: PackageName },
    /// Nothing was ever published.
    #[error("`{name}` has no versions")]
    Unpublished { name: PackageName },
    /// There are versions, but none that fits.
    #[error("no version of `{name}` fits `{requirement}`")]
    NoMatch { name: PackageName, requirement: VersionReq, newest: Vec<Version> },
    /// All that fit were yanked.
    #[error("every version of `{name}` that fits `{requirement}` was yanked")]
    Yanked { name: PackageName, requirement: VersionReq, newest: Version },
    /// All that fit are distrusted.
    #[error("every version of `{name}` that fits `{requirement}` is distrusted: the key that signed it was revoked")]
    Distrusted { name: PackageName, requirement: VersionReq },
}

impl ResolveError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::resolve::ResolveError;
    /// let error = ResolveError::Distrusted { name: "fs-grep".parse()?, requirement: "1".parse()? };
    /// assert_eq!(error.code(), "all-distrusted");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "no-such-package",
            Self::Unpublished { .. } => "no-versions",
            Self::NoMatch { .. } => "no-such-version",
            Self::Yanked { .. } => "all-yanked",
            Self::Distrusted { .. } => "all-distrusted",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::resolve::ResolveError;
    /// let newest = vec!["2.0.0-beta.1".parse()?, "1.0.0".parse()?];
    /// let error = ResolveError::NoMatch { name: "fs-grep".parse()?, requirement: "3".parse()?, newest };
    /// assert_eq!(error.hint(), "the newest are 2.0.0-beta.1, 1.0.0; name a pre-release like `fs-grep@2.0.0-beta.1` to get it");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn hint(&self) -> String {
        match self {
            Self::NoMatch { newest, .. } if newest.is_empty() => {
                "all its versions were yanked or are distrusted".to_owned()
            }
            Self::NoMatch { name, newest, .. } => {
                let listed: Vec<_> = newest.iter().map(ToString::to_string).collect();
                let pre = newest.iter().find(|version| !version.pre.is_empty());
                let pre = pre.map(|version| format!("; name a pre-release like `{name}@{version}` to get it"));
                format!("the newest are {}{}", listed.join(", "), pre.unwrap_or_default())
            }
            Self::Missing { .. } => "`cargo kami search` finds packages by their words".to_owned(),
            Self::Unpublished { name } => format!("its owners have yet to publish one; see `cargo kami info {name}`"),
            Self::Yanked { name, .. } | Self::Distrusted { name, .. } => {
                format!("`cargo kami info {name}` tells why, and which versions there are")
            }
        }
    }
}
