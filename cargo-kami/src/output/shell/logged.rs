//! What people are told, where the log is JSON: then everything on stderr is, line by line.

use super::Shell;
use crate::output::{ErrorMessage, FindingMessage, LogFormat, Verbosity, message};
use anstream::adapter::strip_str;
use serde::Serialize;
use std::time::SystemTime;

/// A line like those of the log.
#[derive(Default, Serialize)]
struct Line<'a> {
    timestamp: String,
    level: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    causes: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    target: &'static str,
}

impl Shell {
    /// Whether people are told in lines of the log.
    pub(super) fn is_log(&self) -> bool {
        self.settings.log == Some(LogFormat::Json) && !self.is_json()
    }

    pub(super) fn log_text(&self, level: Verbosity, styled: &str) {
        let message = strip_str(styled).to_string();
        self.log(level, Line { level: "INFO", message: message.trim(), ..Line::default() });
    }

    pub(super) fn log_finding(&self, level: Verbosity, finding: &FindingMessage) {
        let FindingMessage { severity, code, message, hint } = finding;
        let word = if *severity == "error" { "ERROR" } else { "WARN" };
        self.log(level, Line { level: word, message, code: Some(code), hint: hint.as_deref(), ..Line::default() });
    }

    pub(super) fn log_error(&self, error: &ErrorMessage) {
        let ErrorMessage { code, message, causes, hint } = error;
        let (code, hint) = (Some(code.as_str()), hint.as_deref());
        self.log(Verbosity::Quiet, Line { level: "ERROR", message, code, causes, hint, ..Line::default() });
    }

    fn log(&self, level: Verbosity, line: Line<'_>) {
        if self.settings.verbosity < level {
            return;
        }
        let timestamp = humantime::format_rfc3339_micros(SystemTime::now()).to_string();
        let mut text = message::plain(&Line { timestamp, target: "cargo_kami", ..line });
        text.push('\n');
        // there is nowhere left to report that stderr is gone; in one piece, for others write there too
        let _ = self.lock().err.raw(text.as_bytes());
    }
}
