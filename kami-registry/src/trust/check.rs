//! Whether a log still holds what was seen of it.

use super::{Pin, Refusal};
use crate::{
    lock::LockedTool,
    log::{Log, Release},
};

/// Whether the log still holds what was accepted of the package. To be asked first: from a log that was rolled back, no
/// release should even be chosen.
///
/// # Errors
/// When the log is gone, shows an older state or another history, or is the log of another package.
///
/// # Examples
/// ```no_run
/// # fn example(pin: &kami_registry::trust::Pin, log: &kami_registry::Log) -> Result<(), kami_registry::trust::Refusal> {
/// kami_registry::trust::check(pin, log)?;
/// # Ok(())
/// # }
/// ```
pub fn check(pin: &Pin, log: &Log) -> Result<(), Refusal> {
    let (name, known) = (pin.name.clone(), pin.identity);
    let (Some(found), Some(last)) = (log.identity(), log.head()) else { return Err(Refusal::Vanished { name }) };
    if found != known {
        return Err(Refusal::Identity { name, known, found });
    }
    if log.contains(&pin.head) {
        return Ok(());
    }
    let seq = pin.head.seq;
    match log.newer_format() {
        Some(newer) if seq > last.seq => Err(newer.clone().into()),
        None if seq > last.seq => Err(Refusal::RolledBack { name, known: seq, found: last.seq }),
        _ => Err(Refusal::Rewritten { name, seq }),
    }
}

/// The release a lock file names, if the log bears out everything that the lock says of it. A log that does not have the
/// line was rolled back, or is not the one the lock was written from.
///
/// # Errors
/// When the log is gone, is the log of another package, does not have the line, or the line says something else.
///
/// # Examples
/// ```no_run
/// # fn example(tool: &kami_registry::lock::LockedTool, log: &kami_registry::Log) -> Result<(), kami_registry::trust::Refusal> {
/// let release = kami_registry::trust::check_lock(tool, log)?;
/// assert_eq!(release.entry, tool.entry);
/// # Ok(())
/// # }
/// ```
pub fn check_lock<'a>(tool: &LockedTool, log: &'a Log) -> Result<&'a Release, Refusal> {
    let (name, version, known) = (tool.name.clone(), tool.version.clone(), tool.identity);
    let Some(found) = log.identity() else { return Err(Refusal::Vanished { name }) };
    if found != known {
        return Err(Refusal::Identity { name, known, found });
    }
    let Some(release) = log.releases().iter().find(|release| release.entry == tool.entry) else {
        return Err(log.newer_format().map_or(Refusal::LineGone { name, version }, |newer| newer.clone().into()));
    };
    let same = (release.version(), &release.publish.artifact, &release.signers, log.registry());
    if same != (&tool.version, &tool.artifact, &tool.signers, &tool.registry) {
        return Err(Refusal::LockDiffers { name, version });
    }
    Ok(release)
}

#[cfg(test)]
mod tests;
