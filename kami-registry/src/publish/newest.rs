//! What stands in a registry by now.

use super::{AppendError, AppendEvent, Writer};
use crate::{Log, PackageName, index::Refreshed};

impl Writer<'_> {
    /// The newest log of a package. Where the clock of this machine is behind what was written last, that is told.
    ///
    /// # Errors
    /// When the registry cannot be reached, or broke its rules.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{Log, git::Transport, index::Index, publish::Writer};
    /// fn log(index: &mut Index, remote: &dyn Transport) -> Result<Log, Box<dyn std::error::Error>> {
    ///     Ok(Writer::new(index, remote).log(&"fs-grep".parse()?)?)
    /// }
    /// ```
    pub fn log(&mut self, package: &PackageName) -> Result<Log, AppendError> {
        let log = self.newest(package)?;
        let (now, written) = ((self.now)(), log.last_time().max(self.index.age().changed));
        if let Some(written) = written.filter(|written| written.is_ahead_of(now)) {
            (self.tell)(AppendEvent::ClockBehind { now, written });
        }
        Ok(log)
    }

    pub(super) fn newest(&mut self, package: &PackageName) -> Result<Log, AppendError> {
        self.refresh()?;
        Ok(self.index.log(package)?)
    }

    /// Brings the local copy up to date: nothing is written to a registry that broke its rules.
    pub(super) fn refresh(&mut self) -> Result<(), AppendError> {
        (self.tell)(AppendEvent::Refreshing);
        match self.index.refresh(self.remote)? {
            Refreshed::Unchanged | Refreshed::Updated(_) => Ok(()),
            Refreshed::Offline(error) => Err(error.into()),
            Refreshed::Refused(refusal) => Err(AppendError::Refused(refusal)),
        }
    }
}
