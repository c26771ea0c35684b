//! Why no registry could be chosen.

use super::{ProjectRegistry, quoted};
use crate::{Diagnostic, Exit};
use kami_registry::document::by_nearness;

/// Why no registry could be chosen.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, settings::RegistryChoiceError};
/// assert_eq!(RegistryChoiceError::None.code(), "registry-none");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum RegistryChoiceError {
    /// None is known at all.
    #[error("no registry is known")]
    None,
    /// None of that name.
    #[error("there is no registry `{name}`")]
    Unknown {
        /// The name.
        name: String,
        /// The names there are.
        known: Vec<String>,
    },
    /// Several, and no word which one is meant.
    #[error("there are several registries")]
    Unclear {
        /// Their names.
        known: Vec<String>,
    },
    /// One that a project wants to use, and the person does not use.
    #[error("this project wants to use the registry `{name}` at `{}`, which you do not use yet", wanted.url)]
    NotAgreed {
        /// What the project calls it.
        name: String,
        /// What the project says about it.
        wanted: ProjectRegistry,
    },
}

impl Diagnostic for RegistryChoiceError {
    fn code(&self) -> &'static str {
        match self {
            Self::None => "registry-none",
            Self::Unknown { .. } => "registry-unknown",
            Self::Unclear { .. } => "registry-ambiguous",
            Self::NotAgreed { .. } => "registry-not-agreed",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::None => {
                "`cargo kami registry add NAME URL` adds one, `cargo kami registry init` makes one".to_owned()
            }
            Self::Unknown { name, known } => {
                let known = by_nearness(name, known.iter().map(String::as_str));
                format!("known: `{}`", known.join("`, `"))
            }
            Self::Unclear { known } => {
                format!(
                    "choose with `--registry`: `{}`; or once and for all with `cargo kami registry default NAME`",
                    known.join("`, `")
                )
            }
            Self::NotAgreed { name, wanted } => {
                let id = wanted.id.map(|id| format!(" --id {id}")).unwrap_or_default();
                let url = quoted(&wanted.url.to_string());
                format!("if you trust it: `cargo kami registry add {name} {url}{id}`")
            }
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::NotAgreed { .. } => Exit::No,
            Self::Unknown { .. } | Self::Unclear { .. } => Exit::Usage,
            Self::None => Exit::CouldNot,
        }
    }
}
