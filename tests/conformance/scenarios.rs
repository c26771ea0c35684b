//! Scenarios of the suite, revision by revision.

use crate::suite::run;
use std::io;

/// Content, reports and errors of tools.
const TOOLS: &[&str] = &[
    "tools-list",
    "tools-call-simple-text",
    "tools-call-image",
    "tools-call-audio",
    "tools-call-embedded-resource",
    "tools-call-mixed-content",
    "tools-call-error",
    "tools-call-with-progress",
];

/// Resources, prompts and completions.
const DOCUMENTS: &[&str] = &[
    "resources-list",
    "resources-read-text",
    "resources-read-binary",
    "resources-templates-read",
    "resources-subscribe",
    "resources-unsubscribe",
    "sep-2164-resource-not-found",
    "prompts-list",
    "prompts-get-simple",
    "prompts-get-with-args",
    "prompts-get-embedded-resource",
    "prompts-get-with-image",
    "completion-complete",
    "caching",
];

fn assert_passes(scenarios: &[&str], revision: &str) -> io::Result<()> {
    for scenario in scenarios {
        let run = run(&["--scenario", scenario, "--spec-version", revision])?;

        assert_eq!(run.code, Some(0), "{scenario}: {}\n{}", run.stdout, run.stderr);
    }
    Ok(())
}

#[test]
fn test_tools_of_2026_07_28_pass_the_suite() -> io::Result<()> {
    assert_passes(TOOLS, "2026-07-28")
}

#[test]
fn test_tools_of_2025_11_25_pass_the_suite() -> io::Result<()> {
    assert_passes(TOOLS, "2025-11-25")
}

#[test]
fn test_documents_of_2026_07_28_pass_the_suite() -> io::Result<()> {
    assert_passes(DOCUMENTS, "2026-07-28")
}

#[test]
fn test_documents_of_2025_11_25_pass_the_suite() -> io::Result<()> {
    assert_passes(DOCUMENTS, "2025-11-25")
}
