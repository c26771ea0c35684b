//! What is said where two clocks cannot both be right.

use crate::project::Finding;
use kami_registry::{Timestamp, log::Release};

/// What stands in a registry was written later than it is here.
pub(super) fn behind(now: Timestamp, written: Timestamp) -> Finding {
    let message = format!("the clock of this machine says {now}, and what is there was written at {written}");
    Finding::warning("clock-behind", message)
        .with_hint("set the clock, if it is the wrong one: no line is dated before the one it follows")
}

/// A release will be published later than it is here.
pub(super) fn ahead(release: &Release, now: Timestamp) -> Option<Finding> {
    let (version, time) = (release.version(), release.time);
    let message = format!("{version} is dated {time}, and the clock of this machine says {now}");
    let finding = Finding::warning("release-dated-ahead", message)
        .with_hint("the clock of its publisher is wrong, or that of this machine");
    time.is_ahead_of(now).then_some(finding)
}
