//! One try to add to a log.

use super::{AppendError, AppendEvent, Appended, Change, Target, Writer, branch::Commit, history, pen::Page};
use crate::{
    Log, PackageName, Sha256,
    git::{Oid, PushError, Update},
    index::IndexError,
    log::{Artifact, LogLimits, SignedLine},
    settings::RegistrySettings,
};

/// What came of a try.
pub(super) enum Attempt {
    /// There is nothing to do.
    Over(Appended),
    /// The registry has taken it.
    Sent { line: Sha256, commit: Oid },
    /// Somebody else was faster.
    Lost,
}

/// A component in the local copy, and what it is known by there.
pub(super) struct Stored {
    pub(super) artifact: Artifact,
    pub(super) commit: Oid,
}

impl Writer<'_> {
    /// Puts the component into the local copy.
    pub(super) fn store(&self, change: &Change<'_>) -> Result<Option<Stored>, AppendError> {
        let Change::Release(release) = change else { return Ok(None) };
        let artifact = self.artifact(release.component)?;
        let commit = Oid::from_bytes(artifact.git.bytes())?;
        Ok(Some(Stored { artifact, commit }))
    }

    pub(super) fn attempt(
        &mut self,
        package: &PackageName,
        change: &Change<'_>,
        stored: Option<&Stored>,
    ) -> Result<Attempt, AppendError> {
        // whoever pushes to the same folder waits until this try is over
        let _turn = self.remote.exclusive()?;
        self.refresh()?;
        // before the log is read: another process may bring this copy further meanwhile, and must not be undone
        let parent = self.index.accepted().ok_or_else(|| self.empty())?;
        let settings = self.index.settings()?;
        let (limits, bytes) = (LogLimits::from(settings.limits), self.index.log_bytes(package)?.unwrap_or_default());
        let log = Log::verify(package, &settings.id, &bytes, &limits);
        if let Some(already) = history::find(&log, change)? {
            return Ok(Attempt::Over(already));
        }
        if let Some(open) = self.open(&log, &bytes, change)? {
            return Ok(Attempt::Over(open));
        }
        let place = stored.map(|stored| place(&settings, stored)).transpose()?;
        let page = Page { log: &log, bytes: &bytes, limits };
        let lines = self.pen().lines(&page, change, stored.map(|stored| stored.artifact))?;
        let grown: Vec<u8> = bytes.iter().copied().chain(lines.iter().flat_map(|line| line.text().bytes())).collect();
        let message = change.headline(package);
        let commit = Commit { parent, package, message: &message, time: (self.now)() };
        let commit = commit.make(self.index.repository(), &grown)?;
        let sent = self.send(parent, commit, place.as_ref())?;
        Ok(sent.map_or(Attempt::Lost, |()| of(&lines, commit)))
    }

    /// Nothing comes back where somebody else was faster.
    fn send(&self, seen: Oid, commit: Oid, place: Option<&Update>) -> Result<Option<()>, AppendError> {
        (self.tell)(AppendEvent::Pushing);
        let name = self.target.reference();
        let expected = match self.target {
            Target::Main => Some(seen),
            Target::Branch(_) => self.remote.tip(&name)?,
        };
        let branch = Update { name, new: Some(commit), expected };
        let updates: Vec<Update> = place.cloned().into_iter().chain([branch]).collect();
        match self.remote.push(self.index.folder(), &updates) {
            Ok(()) => Ok(Some(())),
            Err(PushError::Lost { .. }) => Ok(None),
            Err(PushError::Taken { name: reference }) if place.is_some_and(|place| place.name == reference) => {
                Err(AppendError::ArtifactTaken { reference })
            }
            // a branch somebody has made meanwhile
            Err(PushError::Taken { .. }) => Ok(None),
            Err(error) => Err(AppendError::Push(error)),
        }
    }

    fn empty(&self) -> AppendError {
        IndexError::Empty { folder: self.index.folder().to_owned() }.into()
    }
}

fn of(lines: &[SignedLine], commit: Oid) -> Attempt {
    match lines.last() {
        Some(line) => Attempt::Sent { line: line.digest(), commit },
        None => Attempt::Over(Appended::Already { line: None }),
    }
}

/// Where the component goes.
fn place(settings: &RegistrySettings, stored: &Stored) -> Result<Update, AppendError> {
    let (size, most) = (stored.artifact.size, settings.limits.artifact_bytes);
    if size > most {
        return Err(AppendError::TooLarge { size, most });
    }
    let reference = settings.artifact_ref(&stored.artifact.sha256).ok_or(AppendError::NoPlace)?;
    Ok(Update::create(&reference, stored.commit))
}
