//! What is wrong with a registry, or with what is to come into it.

use crate::{
    PackageName, Timestamp,
    index::Violation,
    log::{EventKind, Skipped},
};
use semver::Version;

/// Something that must not come into a registry.
///
/// # Examples
/// ```
/// use kami_registry::check::Fault;
/// let fault = Fault::Foreign { path: "README.md".into() };
/// assert_eq!(fault.code(), "check-foreign");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum Fault {
    /// What users of the registry would refuse.
    #[error(transparent)]
    Violation(#[from] Violation),
    /// A line that does not count.
    #[error("`{package}`, {skipped}")]
    Line { package: PackageName, skipped: Skipped },
    /// A file that is no log.
    #[error("`{path}` is no log, and only logs are published")]
    Foreign { path: String },
    /// A reference that is neither the branch nor for a component.
    #[error("`{name}` is neither the branch of the registry nor for a component")]
    Reference { name: String },
    /// The branch is to go.
    #[error("the branch of the registry must not be deleted")]
    Deleted,
    /// A component is to be replaced or deleted.
    #[error("`{name}` is there already, and components never change")]
    Replaced { name: String },
    /// A component that is not what its name says.
    #[error("`{name}` does not hold the component of that digest: {reason}")]
    Component { name: String, reason: String },
    /// A version without its component.
    #[error("`{package}` {version} has no component in the registry")]
    Missing { package: PackageName, version: Version },
    /// A line dated ahead of the clock here. The lines after it could not be dated before it.
    #[error("the `{}` of `{package}` is dated {time}, and it is {now} here: set the clock, and write it again", kind.as_str())]
    Ahead { package: PackageName, kind: EventKind, time: Timestamp, now: Timestamp },
}

impl Fault {
    /// A stable name for it.
    ///
    /// # Examples
    /// See [`Fault`].
    pub fn code(&self) -> &'static str {
        match self {
            Self::Violation(violation) => violation.code(),
            Self::Line { skipped, .. } => skipped.reason.code(),
            Self::Foreign { .. } => "check-foreign",
            Self::Reference { .. } => "check-reference",
            Self::Deleted => "check-deleted",
            Self::Replaced { .. } => "check-replaced",
            Self::Component { .. } => "check-component",
            Self::Missing { .. } => "check-missing",
            Self::Ahead { .. } => "check-ahead",
        }
    }
}
