//! Whether a change has happened already.

use super::{AppendError, Appended, Change};
use crate::{
    Log, Sha256,
    key::PublicKey,
    log::{Event, ReleaseState},
};

/// Whether a change has happened already, by a verified log.
///
/// # Errors
/// When the version is published with another component.
///
/// # Examples
/// ```
/// use kami_registry::{Log, RegistryId, log::{Event, LogLimits}, publish::{self, Change}};
/// let log = Log::verify(&"fs-grep".parse()?, &RegistryId::from_bytes([7; 16]), b"", &LogLimits::default());
/// let unyank = Change::Event(Event::Unyank { version: "1.0.0".parse()? });
/// assert_eq!(publish::find(&log, &unyank)?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn find(log: &Log, change: &Change<'_>) -> Result<Option<Appended>, AppendError> {
    let line = match change {
        Change::Release(release) => {
            let Some(known) = log.release(&release.publish.version) else { return Ok(None) };
            if known.publish.artifact.sha256 != release.digest() {
                let (package, version) = (log.name().clone(), release.publish.version.clone());
                return Err(AppendError::VersionTaken { package, version, published: known.publish.artifact.sha256 });
            }
            Some(known.entry)
        }
        Change::Event(event) if has_happened(log, event) => None,
        Change::Event(_) => return Ok(None),
        Change::Draft(text) => {
            let line = Sha256::of(text.strip_suffix('\n').unwrap_or(text).as_bytes());
            if !log.entries().iter().any(|entry| entry.line == line) {
                return Ok(None);
            }
            Some(line)
        }
    };
    Ok(Some(Appended::Already { line }))
}

fn has_happened(log: &Log, event: &Event) -> bool {
    let state = |version| log.release(version).map(|release| &release.state);
    match event {
        Event::Yank { version, reason } => {
            matches!(state(version), Some(ReleaseState::Yanked { reason: known }) if known == reason)
        }
        Event::Unyank { version } => state(version) == Some(&ReleaseState::Listed),
        Event::Owners { owners, threshold } => is_same(log.owners(), owners) && log.threshold() == *threshold,
        Event::Revoke { key, from_seq, .. } => log.revoked().get(key).is_some_and(|known| known.from_seq <= *from_seq),
        Event::Create { .. } | Event::Publish(_) => false,
    }
}

fn is_same(one: &[PublicKey], other: &[PublicKey]) -> bool {
    one.len() == other.len() && one.iter().all(|key| other.contains(key))
}
