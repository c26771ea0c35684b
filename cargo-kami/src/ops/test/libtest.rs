//! What the output of libtest says. The target has no stable machine-readable format.

use super::Verdict;
use kami_host::{CallError, ProgramOutcome};

/// The names in the output of `--list --format terse`; nothing where that is something else.
pub(super) fn names(list: &str) -> Option<Vec<String>> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.ends_with(": benchmark"));
    lines.map(|line| line.strip_suffix(": test").map(String::from)).collect()
}

/// How one test went, from a run of it alone with `--exact --nocapture`, and what it printed.
pub(super) fn verdict(name: &str, outcome: &ProgramOutcome) -> (Verdict, String) {
    let stdout = outcome.stdout.text();
    let (head, said) = stdout.split_once(" ... ").unwrap_or_default();
    let panics = head.ends_with(" - should panic");
    let started = head.trim_end_matches(" - should panic").ends_with(&format!("test {name}"));
    let (said, summary) = said.rsplit_once("\ntest result: ok. ").unwrap_or((said, ""));
    let verdict = match &outcome.exit {
        Err(error) => Verdict::Failed { why: why(error) },
        Ok(true) if started && summary.starts_with("1 passed;") => Verdict::Passed,
        Ok(true) if started && summary.contains(" 1 ignored;") && panics => Verdict::Skipped,
        Ok(true) if started && summary.contains(" 1 ignored;") => Verdict::Ignored { reason: reason(said) },
        Ok(true) => Verdict::Failed { why: Some("the test ended the process".to_owned()) },
        Ok(false) => Verdict::Failed { why: None },
    };
    let printed = if verdict == Verdict::Passed { said.trim_end().trim_end_matches("ok") } else { said };
    (verdict, if started { printed.to_owned() } else { stdout.into_owned() })
}

fn reason(said: &str) -> Option<String> {
    said.trim().strip_prefix("ignored, ").map(String::from)
}

/// Why a test was stopped, unless the test itself has said so.
fn why(error: &CallError) -> Option<String> {
    match error {
        CallError::Panicked { .. } => None,
        CallError::TimedOut { limit } => {
            Some(format!("stopped after the time limit of {limit}: raise it with `--time`"))
        }
        CallError::OutOfMemory { limit } => {
            Some(format!("stopped at the memory limit of {limit}: raise it with `--memory`"))
        }
        CallError::Trapped { message } => Some(format!("crashed: {message}")),
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests;
