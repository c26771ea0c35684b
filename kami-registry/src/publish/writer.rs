//! Adds to logs.

use super::{AppendError, AppendEvent, Appended, Change, Done, Target, attempt::Attempt, backoff::Backoff, pen::Pen};
use crate::{
    PackageName, Sha256, Timestamp, artifact,
    git::Transport,
    index::Index,
    key::Signer,
    log::{Artifact, CommitId, Draft, Event},
};
use std::{
    thread,
    time::{Duration, Instant, SystemTime},
};

/// Adds to the logs of a registry.
///
/// # Examples
/// ```
/// use kami_registry::{git::Transport, index::Index, key::Signer, log::Event, publish::{Appended, Change, Writer}};
/// fn yank(index: &mut Index, remote: &dyn Transport, key: &dyn Signer) -> Result<Appended, Box<dyn std::error::Error>> {
///     let event = Event::Yank { version: "1.0.0".parse()?, reason: "reads too much".into() };
///     let mut writer = Writer { signers: &[key], ..Writer::new(index, remote) };
///     Ok(writer.append(&"fs-grep".parse()?, &Change::Event(event))?)
/// }
/// ```
pub struct Writer<'a> {
    /// The local copy of the registry.
    pub index: &'a mut Index,
    /// The registry. This transport may be held for writing alone, so nobody else should share it.
    pub remote: &'a dyn Transport,
    /// Who can sign; whoever has to, does.
    pub signers: &'a [&'a dyn Signer],
    /// Where lines are added.
    pub target: Target,
    /// For how long it is tried again where somebody else was faster.
    pub patience: Duration,
    /// The time now, by the clock of this machine.
    pub now: &'a (dyn Fn() -> Timestamp + Sync),
    /// Hears of what happens on the way.
    pub tell: &'a (dyn Fn(AppendEvent) + Sync),
}

const PATIENCE: Duration = Duration::from_secs(120);

impl<'a> Writer<'a> {
    /// Adds to `main`, with two minutes of patience and the system's clock; nobody can sign and nobody hears of it.
    ///
    /// # Examples
    /// See [`Writer`].
    pub fn new(index: &'a mut Index, remote: &'a dyn Transport) -> Self {
        Self {
            index,
            remote,
            signers: &[],
            target: Target::Main,
            patience: PATIENCE,
            now: &|| Timestamp::from(SystemTime::now()),
            tell: &|_| (),
        }
    }

    /// Makes a change, or finds out that it was made before.
    ///
    /// # Errors
    /// When it cannot happen, a signature is missing, the registry does not take it or cannot be reached, or others were
    /// always faster. After an error of the connection it may have happened all the same: trying again finds out.
    ///
    /// # Examples
    /// See [`Writer`].
    pub fn append(&mut self, package: &PackageName, change: &Change<'_>) -> Result<Appended, AppendError> {
        let start = Instant::now();
        let artifact = self.store(change)?;
        let mut backoff = Backoff::new(self.patience);
        loop {
            match self.attempt(package, change, artifact.as_ref())? {
                Attempt::Over(already) => return Ok(already),
                Attempt::Sent { line, commit } => {
                    let done = Done { line, commit, target: self.target.clone(), tries: backoff.tries() + 1 };
                    self.read_back(package, &done, artifact.as_ref())?;
                    return Ok(Appended::Done(done));
                }
                Attempt::Lost => {}
            }
            let pause = backoff.next();
            let tries = backoff.tries();
            let pause = pause.ok_or_else(|| AppendError::Contended { tries, waited: start.elapsed() })?;
            (self.tell)(AppendEvent::Lost { tries, pause });
            thread::sleep(pause);
        }
    }

    /// What a component is known by; it is put into the local copy, and nothing is sent.
    ///
    /// # Errors
    /// When the copy cannot be written.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{log::Artifact, publish::{AppendError, Writer}};
    /// fn artifact(writer: &Writer<'_>) -> Result<Artifact, AppendError> {
    ///     writer.artifact(b"\0asm")
    /// }
    /// ```
    pub fn artifact(&self, component: &[u8]) -> Result<Artifact, AppendError> {
        let commit = artifact::write(self.index.folder(), component)?;
        let git = CommitId::from_bytes(commit.as_bytes().try_into().unwrap_or_default());
        Ok(Artifact { sha256: Sha256::of(component), size: component.len() as u64, git })
    }

    /// The line that would tell of an event, signed by whoever can of those who have to; for the others to sign. Nothing
    /// is sent.
    ///
    /// # Errors
    /// When it cannot happen, nobody signed who should, or the registry cannot be reached.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{git::Transport, index::Index, log::{Draft, Event}, publish::Writer};
    /// fn draft(index: &mut Index, remote: &dyn Transport, event: Event) -> Result<Draft, Box<dyn std::error::Error>> {
    ///     Ok(Writer::new(index, remote).draft(&"fs-grep".parse()?, event)?)
    /// }
    /// ```
    pub fn draft(&mut self, package: &PackageName, event: Event) -> Result<Draft, AppendError> {
        let mut draft = self.newest(package)?.draft(event, (self.now)())?;
        self.pen().sign(&mut draft)?;
        Ok(draft)
    }

    pub(super) fn pen(&self) -> Pen<'a> {
        Pen { signers: self.signers, now: (self.now)(), tell: self.tell }
    }
}
