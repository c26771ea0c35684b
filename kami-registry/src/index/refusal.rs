//! That a new state of a registry was not accepted.

use super::Violation;
use crate::{git::Oid, settings::SettingsError};
use std::{error::Error, fmt};

/// Why a new state of a registry was not accepted. What was accepted before stays, and stays usable.
///
/// # Examples
/// ```
/// use kami_registry::{git::Oid, index::{Refusal, Violation}};
/// let refusal = Refusal { violations: vec![Violation::NoBranch], accepted: None, incoming: None };
/// assert_eq!(refusal.to_string(), "the registry broke its rules: the branch `main` is gone");
/// ```
#[derive(Debug)]
pub struct Refusal {
    /// What is wrong with it.
    pub violations: Vec<Violation>,
    /// The commit that was accepted last.
    pub accepted: Option<Oid>,
    /// The commit that was refused.
    pub incoming: Option<Oid>,
}

const MOST_SHOWN: usize = 10;

impl Refusal {
    /// That the registry is for later versions, which breaks no rule.
    fn newer(&self) -> Option<&SettingsError> {
        match self.violations.as_slice() {
            [Violation::Settings(newer @ SettingsError::Newer { .. })] => Some(newer),
            _ => None,
        }
    }

    /// A stable name for it: that of the first violation.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Refusal, Violation};
    /// let refusal = Refusal { violations: vec![Violation::NoSettings], accepted: None, incoming: None };
    /// assert_eq!(refusal.code(), "registry-none-there");
    /// ```
    pub fn code(&self) -> &'static str {
        self.violations.first().map_or(Violation::Malformed.code(), Violation::code)
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Refusal, Violation};
    /// let refusal = Refusal { violations: vec![Violation::NoSettings], accepted: None, incoming: None };
    /// assert!(refusal.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        if let Some(newer) = self.newer() {
            return newer.hint();
        }
        Some(match (self.accepted, self.incoming) {
            (None, _) => "see whether the URL is that of a registry; `cargo kami registry init` makes one".to_owned(),
            (_, Some(incoming)) => format!(
                "ask whoever runs the registry; what was accepted stays usable. If the change is right: \
                 `cargo kami registry accept {incoming}`"
            ),
            _ => "ask whoever runs the registry; what was accepted stays usable".to_owned(),
        })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(newer) = self.newer() {
            return newer.fmt(f);
        }
        f.write_str("the registry broke its rules")?;
        if let (Some(accepted), Some(incoming)) = (self.accepted, self.incoming) {
            write!(f, " between the accepted commit {accepted} and {incoming}")?;
        }
        match self.violations.as_slice() {
            [only] => return write!(f, ": {only}"),
            several => several.iter().take(MOST_SHOWN).try_for_each(|violation| write!(f, "\n  {violation}"))?,
        }
        let more = self.violations.len().saturating_sub(MOST_SHOWN);
        if more > 0 { write!(f, "\n  and {more} more") } else { Ok(()) }
    }
}

impl Error for Refusal {}
