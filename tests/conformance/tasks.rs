//! The extension for tasks, which counts for no revision.

use crate::beyond::assert_passes;
use std::io;

#[test]
fn test_tasks_from_their_beginning_to_their_end_conform() -> io::Result<()> {
    assert_passes("tasks-lifecycle", "2026-07-28")?;
    assert_passes("tasks-wire-fields", "2026-07-28")?;
    assert_passes("tasks-request-state-removal", "2026-07-28")
}

#[test]
fn test_tasks_for_clients_that_know_of_none_conform() -> io::Result<()> {
    assert_passes("tasks-capability-negotiation", "2026-07-28")?;
    assert_passes("tasks-required-task-error", "2026-07-28")
}

#[test]
fn test_tasks_that_ask_their_client_conform() -> io::Result<()> {
    assert_passes("tasks-mrtr-input", "2026-07-28")
}

#[test]
fn test_requests_about_tasks_conform() -> io::Result<()> {
    assert_passes("tasks-request-headers", "2026-07-28")?;
    assert_passes("tasks-dispatch-and-envelope", "2026-07-28")
}
