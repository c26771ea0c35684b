//! Locks against the logs they were written from, and against others.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;
use crate::{Sha256, trust::history::History};

fn locked(log: &Log, index: usize) -> LockedTool {
    let release = &log.releases()[index];
    LockedTool {
        name: log.name().clone(),
        version: release.version().clone(),
        registry: *log.registry(),
        artifact: release.publish.artifact,
        entry: release.entry,
        identity: log.identity().unwrap(),
        signers: release.signers.clone(),
        capabilities: Sha256::of(b""),
        pinned: false,
    }
}

fn code(tool: &LockedTool, log: &Log) -> &'static str {
    check_lock(tool, log).err().map_or("fine", |refusal| refusal.code())
}

#[test]
fn test_check_lock_line_that_is_still_there_is_fine() {
    let mut history = History::new(1);
    let tool = locked(&history.publish("1.0.0").log(), 0);

    let later = history.publish("1.1.0").yank("1.0.0").log();

    assert_eq!(check_lock(&tool, &later).unwrap().entry, tool.entry);
}

#[test]
fn test_check_lock_log_rolled_back_or_forked_is_refused() {
    let mut history = History::new(1);
    let before = history.publish("1.0.0").log();
    let mut other = history.fork();
    let tool = locked(&history.publish("1.1.0").log(), 1);
    let forked = other.publish("1.2.0").publish("1.1.0").log();

    assert_eq!([code(&tool, &before), code(&tool, &forked)], ["lock-line-gone", "lock-line-gone"]);
}

#[test]
fn test_check_lock_log_of_another_package_is_refused() {
    let tool = locked(&History::new(1).publish("1.0.0").log(), 0);

    let taken_over = History::new(1).publish("1.0.0").log();

    assert_eq!(code(&tool, &taken_over), "identity-changed");
}

#[test]
fn test_check_lock_that_says_more_than_its_line_is_refused() {
    let log = History::new(1).publish("1.0.0").publish("1.1.0").log();
    let honest = locked(&log, 0);
    let mut artifact = honest.artifact;
    artifact.sha256 = Sha256::of(b"evil");
    let forged = [
        LockedTool { artifact, ..honest.clone() },
        LockedTool { version: "1.1.0".parse().unwrap(), ..honest.clone() },
        LockedTool { signers: Vec::new(), ..honest },
    ];

    assert_eq!(forged.map(|tool| code(&tool, &log)), ["lock-differs"; 3]);
}
