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

/// Questions to clients that repeat their request with the answers.
const QUESTIONS: &[&str] = &[
    "input-required-result-basic-elicitation",
    "input-required-result-basic-sampling",
    "input-required-result-basic-list-roots",
    "input-required-result-request-state",
    "input-required-result-multi-round",
    "input-required-result-missing-input-response",
    "input-required-result-non-tool-request",
    "input-required-result-result-type",
    "input-required-result-unsupported-methods",
    "input-required-result-capability-check",
    "input-required-result-ignore-extra-params",
    "input-required-result-validate-input",
];

/// Questions to clients that are asked while their request waits.
const QUESTIONS_OF_SESSIONS: &[&str] =
    &["tools-call-elicitation", "tools-call-sampling", "elicitation-sep1034-defaults", "elicitation-sep1330-enums"];

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

#[test]
fn test_questions_of_2026_07_28_pass_the_suite() -> io::Result<()> {
    assert_passes(QUESTIONS, "2026-07-28")
}

#[test]
fn test_questions_of_2025_11_25_pass_the_suite() -> io::Result<()> {
    assert_passes(QUESTIONS_OF_SESSIONS, "2025-11-25")
}
