//! What a person is asked.

use super::Pin;
use crate::{Timestamp, key::Fingerprint};
use std::fmt;

/// What a person is asked before a package is used; `Display` gives the facts, one a line.
///
/// # Examples
/// ```no_run
/// # fn example(question: kami_registry::trust::Question, file: &mut kami_registry::trust::TrustFile, yes: fn() -> bool) {
/// println!("{question}");
/// if yes() {
///     file.keep(question.pin);
/// }
/// # }
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Question {
    /// Why there is a question.
    pub doubt: Doubt,
    /// What is to be kept once the answer is yes.
    pub pin: Pin,
    /// What the person calls the registry, where that is known: its id alone says little to them.
    pub place: Option<String>,
}

/// Why a person is asked.
///
/// # Examples
/// ```
/// use kami_registry::trust::Doubt;
/// assert_eq!(Doubt::OwnersChanged { added: vec![], removed: vec![] }.code(), "owners-unconfirmed");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Doubt {
    /// The package was never used here.
    FirstUse {
        /// When its first version was published.
        since: Timestamp,
        /// How many versions there are.
        versions: usize,
    },
    /// Keys have come in.
    OwnersChanged {
        /// Keys that were not there when it was last accepted.
        added: Vec<Fingerprint>,
        /// Keys that were there.
        removed: Vec<Fingerprint>,
    },
}

impl Doubt {
    /// The stable name of the refusal where there is nobody to ask.
    ///
    /// # Examples
    /// ```
    /// let now = kami_registry::Timestamp::from_seconds(0);
    /// assert_eq!(kami_registry::trust::Doubt::FirstUse { since: now, versions: 1 }.code(), "first-use-unconfirmed");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::FirstUse { .. } => "first-use-unconfirmed",
            Self::OwnersChanged { .. } => "owners-unconfirmed",
        }
    }
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Pin { name, registry, owners, .. } = &self.pin;
        let registry = match &self.place {
            Some(place) => format!("`{place}` ({registry})"),
            None => registry.to_string(),
        };
        match &self.doubt {
            Doubt::FirstUse { since, versions } => {
                let plural = if *versions == 1 { "version" } else { "versions" };
                write!(f, "`{name}` of {registry} was never used here: {versions} {plural} since {since}")?;
                list(f, "owner", owners)
            }
            Doubt::OwnersChanged { added, removed } => {
                write!(f, "other keys now speak for `{name}` of {registry}")?;
                list(f, "new", added)?;
                list(f, "gone", removed)
            }
        }
    }
}

fn list(f: &mut fmt::Formatter<'_>, what: &str, keys: &[Fingerprint]) -> fmt::Result {
    keys.iter().try_for_each(|key| write!(f, "\n  {what}: {key}"))
}
