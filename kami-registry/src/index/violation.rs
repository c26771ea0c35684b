//! What a registry must not do, and did.

use crate::{
    RegistryId,
    settings::{RootError, SettingsError},
};
use std::fmt;

/// How many lines a log has.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Lines(pub usize);

impl Lines {
    pub(crate) fn of(log: &[u8]) -> Self {
        Self(log.iter().filter(|byte| **byte == b'\n').count())
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} line{}", self.0, if self.0 == 1 { "" } else { "s" })
    }
}

/// Something a registry must not do: only its logs may change, and only by growing.
///
/// # Examples
/// ```
/// use kami_registry::index::{Lines, Violation};
/// let gone = Violation::Removed { path: "p/3f/fs-grep.jsonl".into(), lines: Lines(7) };
/// assert_eq!(gone.to_string(), "`p/3f/fs-grep.jsonl`, of which 7 lines were accepted, is gone");
/// assert_eq!(gone.code(), "registry-removed");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the fields are what the text of the variant shows")]
pub enum Violation {
    /// What was accepted is not the beginning of what there is now.
    #[error(
        "`{path}` was rewritten: {accepted} were accepted, of the {incoming} it has now only the first {same} are the same"
    )]
    Rewritten { path: String, accepted: Lines, incoming: Lines, same: usize },
    /// A log that was accepted is not there any more.
    #[error("`{path}`, of which {lines} were accepted, is gone")]
    Removed { path: String, lines: Lines },
    /// Something among the logs that is no log, or no plain file.
    #[error("`{path}` (mode {mode:06o}) is no log of a package")]
    Layout { path: String, mode: i32 },
    /// More than the registry's limits or the user's allow.
    #[error("`{path}` has {size} bytes, at most {most} are allowed")]
    TooLarge { path: String, size: u64, most: u64 },
    /// No settings.
    #[error("`kami.json` is not there")]
    NoSettings,
    /// Settings that cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// Settings that their root keys have not signed.
    #[error("`kami.json` is not signed as it must be: {0}")]
    Unsigned(RootError),
    /// Settings that differ without the consent of the root keys.
    #[error("`kami.json` was changed{}", changed(differences, *unsigned))]
    SettingsChanged { differences: Vec<String>, unsigned: Option<RootError> },
    /// The registry of that place is another one.
    #[error("this is the registry {found}, expected was {expected}")]
    OtherRegistry { expected: RegistryId, found: RegistryId },
    /// Trees that are no trees, or larger than any registry needs.
    #[error("its folders are not as those of a registry")]
    Malformed,
    /// No branch `main`.
    #[error("the branch `main` is gone")]
    NoBranch,
}

fn changed(differences: &[String], unsigned: Option<RootError>) -> String {
    let unsigned = unsigned.map(|error| format!("; {error}")).unwrap_or_default();
    match differences {
        [] => format!(" in a way this version does not know{unsigned}"),
        differences => format!("{unsigned}: {}", differences.join(", ")),
    }
}

impl Violation {
    pub(crate) fn rewritten(path: String, old: &[u8], new: &[u8]) -> Self {
        let same = old.split_inclusive(|b| *b == b'\n').zip(new.split_inclusive(|b| *b == b'\n'));
        let same = same.take_while(|(old, new)| old == new).count();
        Self::Rewritten { path, accepted: Lines::of(old), incoming: Lines::of(new), same }
    }

    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::index::Violation::NoBranch.code(), "registry-branch-gone");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rewritten { .. } => "registry-rewritten",
            Self::Removed { .. } => "registry-removed",
            Self::Layout { .. } => "registry-layout",
            Self::TooLarge { .. } => "registry-too-large",
            Self::NoSettings => "registry-none-there",
            Self::Settings(error) => error.code(),
            Self::Unsigned(_) => "registry-unsigned",
            Self::SettingsChanged { .. } => "registry-settings-changed",
            Self::OtherRegistry { .. } => "registry-other",
            Self::Malformed => "registry-malformed",
            Self::NoBranch => "registry-branch-gone",
        }
    }
}
