//! Brings a local copy up to date, unless the registry broke its rules.

use super::{
    History, Index, IndexError, Refreshed, Refusal, Update, Violation,
    clone::{ACCEPTED, INCOMING},
    files,
    objects::{ObjectError, Objects},
    packs,
    rule::{Judgement, States},
};
use crate::git::{Oid, Transport, TransportError, Want};

/// Where the packages are.
pub(crate) const BRANCH: &str = "refs/heads/main";

impl Index {
    /// Fetches what is new, and accepts it if the registry kept to its rules.
    ///
    /// # Errors
    /// When nothing was ever accepted and that stays so, or the copy cannot be written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{git::Transport, index::{Index, IndexError, Refreshed}};
    /// fn up_to_date(index: &mut Index, remote: &dyn Transport) -> Result<bool, IndexError> {
    ///     Ok(matches!(index.refresh(remote)?, Refreshed::Unchanged | Refreshed::Updated(_)))
    /// }
    /// ```
    pub fn refresh(&mut self, remote: &dyn Transport) -> Result<Refreshed, IndexError> {
        let _lock = match files::lock(&self.options.folder) {
            // what was accepted can be read all the same
            Err(IndexError::Io { path, source }) if self.accepted().is_some() => {
                return Ok(Refreshed::Offline(TransportError::Io { path, source }));
            }
            lock => lock?,
        };
        let accepted = self.accepted();
        let incoming = match self.fetch(remote, accepted) {
            Ok(incoming) => incoming,
            Err(error) if accepted.is_some() => return Ok(Refreshed::Offline(error)),
            Err(error) => return Err(error.into()),
        };
        let result = match incoming {
            None => self.refused(accepted, None, vec![Violation::NoBranch]),
            Some(incoming) if Some(incoming) == accepted => Ok(Refreshed::Unchanged),
            Some(incoming) => self.accept_if_well(accepted, incoming),
        }?;
        if matches!(result, Refreshed::Unchanged | Refreshed::Updated(_)) {
            files::reached(&self.options.folder)?;
            // where that fails, the copy is as good as before, only slower
            let _ = packs::tidy(&self.repository);
        }
        Ok(result)
    }

    /// The commit the branch points to now, which is then here.
    fn fetch(&self, remote: &dyn Transport, accepted: Option<Oid>) -> Result<Option<Oid>, TransportError> {
        match remote.tip(BRANCH)? {
            Some(tip) if Some(tip) != accepted => {
                let want = Want::reference(BRANCH, INCOMING);
                let fetched = remote.fetch(&self.options.folder, &[want], &self.options.caps)?;
                Ok(Some(fetched.first().copied().unwrap_or(tip)))
            }
            tip => Ok(tip),
        }
    }

    fn accept_if_well(&self, accepted: Option<Oid>, incoming: Oid) -> Result<Refreshed, IndexError> {
        let judgement = self.judge(accepted, incoming)?;
        if !judgement.violations.is_empty() {
            return self.refused(accepted, Some(incoming), judgement.violations);
        }
        self.accept_state(incoming)?;
        Ok(Refreshed::Updated(Update { packages: judgement.packages, history: self.history(accepted, incoming) }))
    }

    pub(super) fn judge(&self, accepted: Option<Oid>, incoming: Oid) -> Result<Judgement, IndexError> {
        let judged = Objects::new(&self.repository).and_then(|objects| {
            let old = accepted.map(|accepted| objects.root(accepted)).transpose()?;
            let states = States { objects: &objects, old: old.as_ref(), new: &objects.root(incoming)? };
            states.judge(&self.options)
        });
        match judged {
            Err(ObjectError::Unreadable(error)) => Err(self.damaged(error)),
            Err(_) => Ok(Judgement { violations: vec![Violation::Malformed], ..Judgement::default() }),
            Ok(judgement) => Ok(judgement),
        }
    }

    fn refused(
        &self,
        accepted: Option<Oid>,
        incoming: Option<Oid>,
        violations: Vec<Violation>,
    ) -> Result<Refreshed, IndexError> {
        let refusal = Box::new(Refusal { violations, accepted, incoming });
        if accepted.is_none() { Err(IndexError::Refused(refusal)) } else { Ok(Refreshed::Refused(refusal)) }
    }

    pub(super) fn accept_state(&self, commit: Oid) -> Result<(), IndexError> {
        let moved = self.repository.reference(ACCEPTED, commit, true, "accepted");
        moved.map(drop).map_err(|error| self.damaged(error))
    }

    /// A copy without all of the history cannot tell, which is no offence either.
    fn history(&self, accepted: Option<Oid>, incoming: Oid) -> History {
        match accepted.map(|accepted| self.repository.graph_descendant_of(incoming, accepted)) {
            None => History::New,
            Some(Ok(false)) => History::Rewritten,
            Some(_) => History::Continued,
        }
    }
}

#[cfg(test)]
mod tests;
