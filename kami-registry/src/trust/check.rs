//! Whether a log still holds what was seen of it.

use super::{Pin, Refusal};
use crate::log::Log;

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
