//! Why nothing can be installed from a release.

use super::{ReleaseName, ReleaseNameError};
use crate::{Diagnostic, Exit};

/// Why nothing can be installed from a release.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, release::ReleaseError};
/// let error = ReleaseError::Several { known: vec!["a.wasm".into(), "b.wasm".into()] };
/// assert_eq!(error.hint().as_deref(), Some("choose one of them with `cargo kami install`: `--asset a.wasm` or `--asset b.wasm`"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum ReleaseError {
    /// No such release, or none that may be seen.
    #[error("there is no release `{release}`")]
    Missing { release: ReleaseName },
    /// No release that is the newest.
    #[error("`{repository}` has no newest release")]
    NoNewest { repository: String },
    /// A release with a tag that no tag is written like.
    #[error(transparent)]
    Name(#[from] ReleaseNameError),
    /// Not this time.
    #[error("the API does not describe the release `{release}`: it answers {status}")]
    Denied { release: ReleaseName, status: u16 },
    /// An answer of something else.
    #[error("the API answers something that is no release")]
    Answer(#[source] serde_json::Error),
    /// No file that could be a component.
    #[error("the release holds nothing to install")]
    None { known: Vec<String> },
    /// Several that could be.
    #[error("the release holds several components")]
    Several { known: Vec<String> },
    /// No file of the name that was given.
    #[error("the release has no file `{named}`")]
    Unknown { named: String, known: Vec<String> },
    /// Other bytes than the release has.
    #[error("what was downloaded is not the `{name}` of the release")]
    Changed { name: String },
}

impl Diagnostic for ReleaseError {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "release-missing",
            Self::NoNewest { .. } => "release-no-newest",
            Self::Name(error) => error.code(),
            Self::Denied { .. } => "release-denied",
            Self::Answer(_) => "release-answer",
            Self::None { .. } => "asset-none",
            Self::Several { .. } => "asset-several",
            Self::Unknown { .. } => "asset-unknown",
            Self::Changed { .. } => "asset-changed",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            Self::Missing { .. } => {
                "check how it is written; releases of private repositories need a token in `GITHUB_TOKEN`".to_owned()
            }
            Self::NoNewest { .. } => {
                "what is installed stays; a release is taken by its tag with `cargo kami install`".to_owned()
            }
            Self::Name(error) => return error.hint(),
            Self::Denied { .. } => "it limits strangers: set `GITHUB_TOKEN`, or try again in an hour".to_owned(),
            Self::Answer(_) => "check `KAMI_GITHUB_API`, the base of the API of GitHub Enterprise".to_owned(),
            Self::None { known } if known.is_empty() => "it has no files at all: ask its author for one".to_owned(),
            Self::None { known } => {
                format!("it holds {}; none of them is a `.wasm` file or `plugin.zip`", listed(known))
            }
            Self::Several { known } => {
                let flags: Vec<String> = known.iter().map(|name| format!("`--asset {name}`")).collect();
                format!("choose one of them with `cargo kami install`: {}", flags.join(" or "))
            }
            Self::Unknown { known, .. } => format!("it holds {}", listed(known)),
            Self::Changed { .. } => "try again; if it stays like that, do not use it, and tell its author".to_owned(),
        })
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Changed { .. } => Exit::No,
            Self::Several { .. } | Self::Unknown { .. } => Exit::Usage,
            _ => Exit::CouldNot,
        }
    }
}

fn listed(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
