//! Accepts what a registry must not do, because a person says so.

use super::{Index, IndexError, Refusal};
use crate::git::Oid;

/// Fewer digits could be guessed at or mistyped.
const FEWEST_DIGITS: usize = 7;

impl Index {
    /// What is wrong with the state the registry has shown last, if it was not accepted.
    ///
    /// # Errors
    /// When the copy is damaged.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
    /// assert!(index.pending()?.is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pending(&self) -> Result<Option<Refusal>, IndexError> {
        let (accepted, incoming) = (self.accepted(), self.incoming());
        let Some(commit) = incoming.filter(|_| incoming != accepted) else { return Ok(None) };
        let violations = self.judge(accepted, commit)?.violations;
        Ok((!violations.is_empty()).then_some(Refusal { violations, accepted, incoming }))
    }

    /// Accepts the state the registry has shown last, which `commit` names by its first digits, although it broke the
    /// rules. It must still be a registry, and the same.
    ///
    /// # Errors
    /// When that state is another one, or none of this registry.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexOptions};
    /// # let dir = tempfile::tempdir()?;
    /// let mut index = Index::open(IndexOptions::new(dir.path().join("k1.git")))?;
    /// assert!(index.accept("4af721d27f77").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn accept(&mut self, commit: &str) -> Result<Oid, IndexError> {
        let named = |incoming: &Oid| commit.len() >= FEWEST_DIGITS && incoming.to_string().starts_with(commit);
        let Some(incoming) = self.incoming().filter(named) else {
            return Err(IndexError::Commit { commit: commit.to_owned() });
        };
        let known = self.accepted().is_some().then(|| self.settings()).transpose()?;
        self.options.id = self.options.id.or(known.map(|settings| settings.id));
        let violations = self.judge(None, incoming)?.violations;
        if !violations.is_empty() {
            let refusal = Refusal { violations, accepted: None, incoming: Some(incoming) };
            return Err(IndexError::Refused(Box::new(refusal)));
        }
        self.accept_state(incoming)?;
        Ok(incoming)
    }
}
