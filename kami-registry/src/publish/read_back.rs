//! Looks whether what was sent is there for everybody.

use super::{AppendError, AppendEvent, Done, Target, Writer, attempt::Stored};
use crate::{
    PackageName, Sha256,
    artifact::{self, Wanted},
};
use std::time::Duration;

/// Long enough for a large component over a slow connection.
const PATIENCE: Duration = Duration::from_secs(300);

impl Writer<'_> {
    /// Fetches the line and the component again.
    pub(super) fn read_back(
        &mut self,
        package: &PackageName,
        done: &Done,
        stored: Option<&Stored>,
    ) -> Result<(), AppendError> {
        (self.tell)(AppendEvent::ReadingBack);
        match &done.target {
            Target::Main => self.find_line(package, done)?,
            branch @ Target::Branch(_) => {
                let is_there = self.remote.tip(&branch.reference())? == Some(done.commit);
                is_there.then_some(()).ok_or(AppendError::NotThere { what: "the branch" })?;
            }
        }
        stored.map_or(Ok(()), |stored| self.find_component(stored))
    }

    fn find_line(&mut self, package: &PackageName, done: &Done) -> Result<(), AppendError> {
        self.refresh()?;
        let is_there = self.index.log(package)?.entries().iter().any(|entry| entry.line == done.line);
        if is_there { Ok(()) } else { Err(AppendError::NotThere { what: "the line" }) }
    }

    fn find_component(&self, stored: &Stored) -> Result<(), AppendError> {
        let reference = self.index.settings()?.artifact_ref(&stored.artifact.sha256).ok_or(AppendError::NoPlace)?;
        let wanted = Wanted { reference: &reference, id: stored.commit, size: stored.artifact.size };
        let component = artifact::fetch(self.remote, &wanted, PATIENCE)?;
        match Sha256::of(&component) == stored.artifact.sha256 {
            true => Ok(()),
            false => Err(AppendError::NotThere { what: "the component" }),
        }
    }
}
