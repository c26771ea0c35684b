//! What was accepted of a package.

use super::{How, Refusal, check};
use crate::{
    PackageName, RegistryId, Sha256,
    key::Fingerprint,
    log::{Head, Log},
};

/// What was accepted of a package: whoever serves its log must serve at least this.
///
/// # Examples
/// ```
/// use kami_registry::trust::TrustFile;
/// let text = r#"
/// [[package]]
/// registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55"
/// name = "fs-grep"
/// identity = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
/// owners = ["SHA256:uoZw7UWS6WRehwLrsxk1GkwW3feE4EAfHtKC/vKWu8A"]
/// head = { seq = 7, line = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" }
/// how = "tofu 2026-11-22"
/// "#;
/// let file = TrustFile::parse(text).map_err(|problems| problems[0].to_string())?;
/// assert_eq!(file.pins().map(|pin| pin.head.seq).collect::<Vec<_>>(), [7]);
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Pin {
    /// Where it is published.
    pub registry: RegistryId,
    /// What it is called there.
    pub name: PackageName,
    /// The digest of the line that created it.
    pub identity: Sha256,
    /// The keys that may publish it, as last accepted.
    pub owners: Vec<Fingerprint>,
    /// The last line that was seen: what follows may be new, what came before may not change.
    pub head: Head,
    /// How it came to be trusted.
    pub how: How,
}

impl Pin {
    /// The same of a log that may have gone on: from then on it must not go back. Whom it is published by was not looked at.
    ///
    /// # Errors
    /// When the log does not hold what was accepted.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Log, trust::{Pin, Refusal}};
    /// fn is_newer(pin: &Pin, log: &Log) -> Result<bool, Refusal> {
    ///     Ok(pin.seen(log)?.head != pin.head)
    /// }
    /// ```
    pub fn seen(&self, log: &Log) -> Result<Self, Refusal> {
        check(self, log)?;
        Ok(Self { head: log.head().unwrap_or(self.head), ..self.clone() })
    }

    /// The same of a log that went back, or was rewritten, which a person has accepted. Nothing where the log holds what
    /// was accepted before, or is that of another package.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Log, trust::Pin};
    /// fn is_harmless(pin: &Pin, log: &Log) -> bool {
    ///     pin.set_back(log).is_none()
    /// }
    /// ```
    pub fn set_back(&self, log: &Log) -> Option<Self> {
        match check(self, log) {
            Err(Refusal::RolledBack { .. } | Refusal::Rewritten { .. }) => {
                Some(Self { head: log.head()?, ..self.clone() })
            }
            _ => None,
        }
    }
}
