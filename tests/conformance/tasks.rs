//! The extension for tasks, which is part of no revision.

use crate::beyond::assert_no_failure;
use std::io;

fn assert_passes(scenario: &str) -> io::Result<()> {
    assert_no_failure(&["--scenario", scenario, "--spec-version", "2026-07-28", "--force"])
}

#[test]
fn test_tasks_from_their_beginning_to_their_end_conform() -> io::Result<()> {
    assert_passes("tasks-lifecycle")?;
    assert_passes("tasks-wire-fields")?;
    assert_passes("tasks-request-state-removal")
}

#[test]
fn test_tasks_for_clients_that_know_of_none_conform() -> io::Result<()> {
    assert_passes("tasks-capability-negotiation")?;
    assert_passes("tasks-required-task-error")
}

#[test]
fn test_tasks_that_ask_their_client_conform() -> io::Result<()> {
    assert_passes("tasks-mrtr-input")
}

#[test]
fn test_requests_about_tasks_conform() -> io::Result<()> {
    assert_passes("tasks-request-headers")?;
    assert_passes("tasks-dispatch-and-envelope")
}
