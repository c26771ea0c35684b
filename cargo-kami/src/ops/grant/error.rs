//! Why a tool is allowed no more and no less.

use crate::{Diagnostic, Exit, store::StoreError};
use kami_host::InspectError;

/// Why a tool is allowed no more and no less.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::GrantRefusal};
/// let beyond = vec!["--env HOME".to_owned()];
/// let refusal = GrantRefusal::NotAsked { name: "demo".into(), beyond, asked: Vec::new() };
/// assert_eq!(refusal.to_string(), "`demo` does not ask for what `--env HOME` grants");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum GrantRefusal {
    /// A tool or store that cannot be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An installed file this version cannot read.
    #[error("the component of `{name}` cannot be used")]
    Unusable { name: String, source: InspectError },
    /// A grant of something the tool has no use for.
    #[error("`{name}` does not ask for what `{}` grants", beyond.join(" "))]
    NotAsked { name: String, beyond: Vec<String>, asked: Vec<String> },
    /// Something taken back that was not granted like that.
    #[error("`{name}` is not granted `{}`", absent.join(" "))]
    Absent { name: String, absent: Vec<String>, granted: Vec<String> },
}

impl Diagnostic for GrantRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            Self::Unusable { source, .. } => source.code(),
            Self::NotAsked { .. } => "grant-not-asked",
            Self::Absent { .. } => "grant-absent",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Store(error) => return error.hint(),
            Self::Unusable { source, .. } => source.hint().to_owned(),
            Self::NotAsked { name, asked, .. } if asked.is_empty() => {
                format!("it asks for nothing: `cargo kami inspect {name}` shows what it says about itself")
            }
            Self::NotAsked { asked, .. } => format!("it asks for: {}", asked.join(" ")),
            Self::Absent { granted, .. } if granted.is_empty() => "it is granted nothing".to_owned(),
            Self::Absent { granted, .. } => format!("it is granted: {}", granted.join(" ")),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Store(error) => error.exit(),
            Self::Unusable { .. } => Exit::CouldNot,
            Self::NotAsked { .. } => Exit::No,
            Self::Absent { .. } => Exit::Usage,
        }
    }
}
