//! Scenarios that count for no revision and are met all the same.

use crate::suite::run;
use std::io;

fn assert_passes(scenario: &str, revision: &str) -> io::Result<()> {
    assert_no_failure(&["--scenario", scenario, "--spec-version", revision])
}

/// Without a failure, a warning or a check that is left out.
pub(crate) fn assert_no_failure(arguments: &[&str]) -> io::Result<()> {
    let run = run(arguments)?;

    let told = format!("{}\n{}", run.stdout, run.stderr);
    assert_eq!(run.code, Some(0), "{told}");
    assert!(run.stdout.contains(", 0 failed, 0 warnings") && !run.stdout.contains("SKIPPED"), "{told}");
    Ok(())
}

#[test]
fn test_written_schema_of_a_tool_reaches_clients_as_it_is() -> io::Result<()> {
    assert_passes("json-schema-2020-12", "2026-07-28")?;
    assert_passes("json-schema-2020-12", "2025-11-25")
}

#[test]
fn test_headers_that_belie_the_body_are_refused_by_the_server() -> io::Result<()> {
    assert_passes("http-header-validation", "2026-07-28")?;
    assert_passes("http-custom-header-server-validation", "2026-07-28")
}

#[test]
fn test_session_that_is_deleted_is_gone_for_good() -> io::Result<()> {
    assert_passes("server-session-lifecycle", "2025-11-25")
}

#[test]
fn test_stream_of_a_call_says_how_to_come_back() -> io::Result<()> {
    assert_passes("server-sse-polling", "2025-11-25")
}
