//! Writes and signs the lines that tell of a change.

use super::{AppendError, AppendEvent, Change, Release};
use crate::{
    Log, Timestamp,
    key::{Namespace, PublicKey, Signer},
    log::{Artifact, Draft, DraftError, Event, EventFault, LogLimits, Needed, Publish, SignedLine},
};

/// Who signs, when, and who hears of it.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) signers: &'a [&'a dyn Signer],
    pub(super) now: Timestamp,
    pub(super) tell: &'a (dyn Fn(AppendEvent) + Sync),
}

/// A log as it is.
pub(super) struct Page<'a> {
    pub(super) log: &'a Log,
    pub(super) bytes: &'a [u8],
    pub(super) limits: LogLimits,
}

impl Pen<'_> {
    /// The lines to add to a log, in order.
    pub(super) fn lines(
        &self,
        page: &Page<'_>,
        change: &Change<'_>,
        artifact: Option<Artifact>,
    ) -> Result<Vec<SignedLine>, AppendError> {
        match change {
            Change::Release(release) => self.release(page, release, artifact),
            Change::Event(event) => Ok(vec![self.line(page.log, event.clone())?]),
            Change::Draft(text) => Ok(vec![self.finish(page.log, page.log.read_draft(text)?)?]),
        }
    }

    fn release(
        &self,
        page: &Page<'_>,
        release: &Release<'_>,
        artifact: Option<Artifact>,
    ) -> Result<Vec<SignedLine>, AppendError> {
        let artifact = artifact.unwrap_or(release.publish.artifact);
        let publish = Event::Publish(Box::new(Publish { artifact, ..release.publish.clone() }));
        let log = page.log;
        if log.identity().is_some() {
            return Ok(vec![self.line(log, publish)?]);
        }
        let Some(founders) = &release.founders else { return Err(DraftError::Event(EventFault::NotCreated).into()) };
        let (owners, threshold) = (founders.owners.clone(), founders.threshold);
        let create = self.line(log, Event::Create { registry: *log.registry(), owners, threshold })?;
        let grown = [page.bytes, create.text().as_bytes()].concat();
        let line = self.line(&Log::verify(log.name(), log.registry(), &grown, &page.limits), publish)?;
        Ok(vec![create, line])
    }

    fn line(&self, log: &Log, event: Event) -> Result<SignedLine, AppendError> {
        self.finish(log, log.draft(event, self.now)?)
    }

    fn finish(&self, log: &Log, mut draft: Draft) -> Result<SignedLine, AppendError> {
        self.sign(&mut draft)?;
        let missing = draft.missing();
        if missing.count() > 0 {
            return Err(self.unsigned(log, missing));
        }
        Ok(draft.signed(Vec::new())?)
    }

    /// Lets everybody sign whose word is missing.
    pub(super) fn sign(&self, draft: &mut Draft) -> Result<(), AppendError> {
        for signer in self.signers {
            if is_missing(&draft.missing(), signer.public()) {
                (self.tell)(AppendEvent::Signing { key: signer.public().fingerprint() });
                draft.sign(signer.sign(Namespace::Log, draft.body())?)?;
            }
        }
        Ok(())
    }

    fn unsigned(&self, log: &Log, missing: Needed) -> AppendError {
        let package = log.name().clone();
        let stranger = self.signers.iter().map(|signer| signer.public()).find(|key| !log.owners().contains(key));
        match stranger {
            Some(key) if missing.every.is_empty() && log.identity().is_some() => {
                AppendError::NotOwner { package, key: key.fingerprint(), owners: log.owners().to_vec() }
            }
            _ => AppendError::Unsigned { package, missing },
        }
    }
}

fn is_missing(needed: &Needed, key: &PublicKey) -> bool {
    needed.every.contains(key) || needed.some > 0 && needed.of.contains(key)
}
