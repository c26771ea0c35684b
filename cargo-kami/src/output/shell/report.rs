//! What is wrong, told to people or as JSON. Names in it may come from a component, so nothing acts on the terminal.

use super::Shell;
use crate::{
    Diagnostic, Failure,
    output::{ErrorMessage, FindingMessage, Verbosity, visible},
    project::{Finding, Severity},
};
use anstyle::{AnsiColor, Style};

const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();

impl Shell {
    /// Something a check found: for people, or as a JSON line.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{output::{Settings, Shell}, project::Finding};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.finding(&Finding::warning("net-unused", "nothing is sent"));
    /// assert_eq!(stderr.text(), "warning[net-unused]: nothing is sent\n");
    /// ```
    pub fn finding(&self, finding: &Finding) {
        if self.is_json() {
            return self.message(&FindingMessage::from(finding));
        }
        let (style, word, level) = match finding.severity {
            Severity::Warning => (WARNING, "warning", Verbosity::Normal),
            Severity::Error => (ERROR, "error", Verbosity::Quiet),
        };
        if self.is_log() {
            return self.log_finding(level, &FindingMessage::from(finding));
        }
        let (code, message) = (finding.code, visible(&finding.message));
        self.people(level, &format!("{style}{word}[{code}]{style:#}: {message}"));
        if let (Some(hint), true) = (&finding.hint, self.settings.verbosity >= level) {
            self.hint(visible(hint));
        }
    }

    /// Something wrong that a check of a registry found: for people, or as a JSON line.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.fault("check-deleted", "the branch must stay");
    /// assert_eq!(stderr.text(), "error[check-deleted]: the branch must stay\n");
    /// ```
    pub fn fault(&self, code: &'static str, message: &str) {
        self.finding(&Finding { severity: Severity::Error, code, message: message.to_owned(), hint: None });
    }

    /// Something about a registry that does not keep a command from going on: for people, or as a JSON line.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.caution("remote-unreachable", "no way");
    /// assert_eq!(stderr.text(), "warning[remote-unreachable]: no way\n");
    /// ```
    pub fn caution(&self, code: &'static str, message: &str) {
        self.finding(&Finding { severity: Severity::Warning, code, message: message.to_owned(), hint: None });
    }

    /// The error a command ends with: for people, or as a JSON line.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{adapters::FileError, output::{Settings, Shell}};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.error(&FileError::Missing { path: "kami.toml".into() }.into());
    /// assert_eq!(stderr.text(), "error[file-missing]: there is no `kami.toml`\n");
    /// ```
    pub fn error(&self, failure: &Failure) {
        self.trouble(&**failure);
    }

    /// An error that is not the end of the command: for people, or as a JSON line.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{adapters::FileError, output::{Settings, Shell}};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.trouble(&FileError::Missing { path: "kami.toml".into() });
    /// assert_eq!(stderr.text(), "error[file-missing]: there is no `kami.toml`\n");
    /// ```
    pub fn trouble(&self, error: &dyn Diagnostic) {
        let message = ErrorMessage::of(error);
        if self.is_json() {
            return self.message(&message);
        }
        if self.is_log() {
            return self.log_error(&message);
        }
        let mut text = format!("{ERROR}error[{}]{ERROR:#}: {}", message.code, visible(&message.message));
        for cause in &message.causes {
            text.push_str(&format!("\n  caused by: {}", visible(cause)));
        }
        self.people(Verbosity::Quiet, &text);
        if let Some(hint) = message.hint {
            self.hint(visible(&hint));
        }
    }
}
