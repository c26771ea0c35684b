//! What was proposed before and waits to be merged.

use super::{AppendError, AppendEvent, Appended, Change, Target, Writer, history};
use crate::{Log, git::Want, log::LogLimits};

/// Where a proposal lies in the local copy.
const PROPOSED: &str = "refs/kami/proposed";

impl Writer<'_> {
    /// That the change waits on its branch already. What waits there and is another one, or does not follow what the registry
    /// has by now, is going to be replaced, which is told.
    pub(super) fn open(&self, log: &Log, bytes: &[u8], change: &Change<'_>) -> Result<Option<Appended>, AppendError> {
        let Target::Branch(branch) = &self.target else { return Ok(None) };
        let reference = self.target.reference();
        if self.remote.tip(&reference)?.is_none() {
            return Ok(None);
        }
        let want = Want::reference(&reference, PROPOSED);
        let fetched = self.remote.fetch(self.index.folder(), &[want], self.index.caps())?;
        let limits = LogLimits::from(self.index.settings()?.limits);
        let waiting = fetched.first().and_then(|commit| self.index.log_bytes_at(*commit, log.name(), &limits));
        let waiting = waiting.filter(|waiting| waiting.len() > bytes.len() && waiting.starts_with(bytes));
        let waiting = waiting.map(|waiting| Log::verify(log.name(), log.registry(), &waiting, &limits));
        match waiting.map(|waiting| history::find(&waiting, change)) {
            Some(Ok(Some(_))) => Ok(Some(Appended::Open { branch: branch.clone() })),
            _ => {
                (self.tell)(AppendEvent::Replacing { branch: branch.clone() });
                Ok(None)
            }
        }
    }
}
