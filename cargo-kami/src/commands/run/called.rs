//! What is printed once the call is over.

use super::{Show, content, failure::CallFailure, result, stats};
use crate::{
    Exit, Failure,
    ops::Remedy,
    output::{Message, Shell, Verbosity, visible},
    project::Finding,
};
use anstyle::Style;
use kami_host::{CallError, Captured, Outcome, Reply, domain::Output};
use serde::Serialize;
use serde_json::Value;

const DIM: Style = Style::new().dimmed();

/// The outcome of a call as a JSON line, `"reason":"tool-called"`.
#[derive(Serialize)]
struct CalledMessage {
    result: Value,
}

impl Message for CalledMessage {
    const REASON: &'static str = "tool-called";
}

/// Prints the outcome.
pub(super) fn finish(outcome: Outcome, remedy: &Remedy, show: &Show, shell: &Shell) -> Result<Exit, Failure> {
    printed("stdout", &outcome.stdout.text(), &outcome.stdout, shell);
    printed("stderr", unsaid(&outcome.stderr.text(), &outcome.reply, shell), &outcome.stderr, shell);
    let reply = match outcome.reply {
        Ok(Reply::Complete(output)) => Ok(output),
        // questions are answered before the call counts as over
        Ok(Reply::NeedsInput(_)) => Err(CallError::Cancelled),
        Err(error) => Err(error),
    };
    if show.json {
        json(&reply, show.stats.then(|| stats::json(&outcome.usage)), shell);
    } else if let Ok(output) = &reply {
        content::print(output, shell);
    }
    if show.stats && !show.json {
        shell.note(stats::line(&outcome.usage));
    }
    match reply {
        Err(error) => Err(CallFailure::new(error, &outcome.denials, remedy).into()),
        Ok(_) => {
            for denial in &outcome.denials {
                let finding = Finding::warning("denied", denial.to_string());
                shell.finding(&finding.with_hint(remedy.denied(denial)));
            }
            Ok(Exit::Done)
        }
    }
}

fn json(reply: &Result<Output, CallError>, usage: Option<Value>, shell: &Shell) {
    let mut result = match reply {
        Ok(output) => result::complete(output),
        Err(error) => result::failed(error),
    };
    if let (Some(usage), Some(fields)) = (usage, result.as_object_mut()) {
        fields.insert("usage".to_owned(), usage);
    }
    if shell.is_json() { shell.message(&CalledMessage { result }) } else { shell.json(&result) }
}

/// Without the report of a panic whose message is the error.
fn unsaid<'a>(text: &'a str, reply: &Result<Reply, CallError>, shell: &Shell) -> &'a str {
    let told = matches!(reply, Err(CallError::Panicked { .. })) && shell.settings().verbosity < Verbosity::Verbose;
    let before = text.rsplit_once("panicked at ").filter(|_| told).map(|(before, _)| before);
    before.map_or(text, |before| before.get(..before.rfind('\n').unwrap_or_default()).unwrap_or_default().trim_end())
}

/// What the component printed, each line marked as such.
fn printed(stream: &str, text: &str, captured: &Captured, shell: &Shell) {
    for line in text.lines() {
        shell.note(format_args!("{DIM}{stream} |{DIM:#} {}", visible(line)));
    }
    if captured.dropped > 0 {
        shell.note(format_args!("{DIM}{stream} | {} more bytes were dropped{DIM:#}", captured.dropped));
    }
}

#[cfg(test)]
mod tests;
