//! What happens, told to people on stderr.

use super::Shell;
use crate::output::{Step, Verbosity};
use anstyle::{AnsiColor, Style};
use std::fmt::Display;

const GOOD: Style = AnsiColor::BrightGreen.on_default().bold();
const HINT: Style = AnsiColor::BrightCyan.on_default().bold();

impl Shell {
    /// What was or is being done, in cargo's form: a verb in a column of its own. Unseen in JSON and with `-q`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.status("Created", "`demo`");
    /// assert_eq!(stderr.text(), "     Created `demo`\n");
    /// ```
    pub fn status(&self, verb: &str, what: impl Display) {
        self.people(Verbosity::Normal, &format!("{GOOD}{verb:>12}{GOOD:#} {what}"));
    }

    /// As [`status`](Self::status), but only seen with `-v`.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.detail("Running", "`cargo build`");
    /// assert_eq!(stderr.text(), "");
    /// ```
    pub fn detail(&self, verb: &str, what: impl Display) {
        self.people(Verbosity::Verbose, &format!("{GOOD}{verb:>12}{GOOD:#} {what}"));
    }

    /// Text that goes with a status line, as it is.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.note("  next: cargo kami build");
    /// assert_eq!(stderr.text(), "  next: cargo kami build\n");
    /// ```
    pub fn note(&self, text: impl Display) {
        self.people(Verbosity::Normal, &text.to_string());
    }

    /// What to type next. Unseen in JSON.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.hint("try again");
    /// assert_eq!(stderr.text(), "hint: try again\n");
    /// ```
    pub fn hint(&self, hint: impl Display) {
        self.people(Verbosity::Quiet, &format!("{HINT}hint{HINT:#}: {hint}"));
    }

    /// Moves the progress bar; there is none in JSON, with `-q`, and where stderr is no terminal.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell, Step};
    /// let (shell, _, stderr) = Shell::buffered(Settings::default());
    /// shell.progress(&Step { done: 1.0, total: Some(2.0), message: None });
    /// assert_eq!(stderr.text(), "");
    /// ```
    pub fn progress(&self, step: &Step) {
        let mut streams = self.lock();
        if streams.err.is_terminal() && !self.is_json() && self.settings.verbosity > Verbosity::Quiet {
            streams.progress.show(step);
        }
    }

    /// Takes the progress bar away.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::output::{Settings, Shell};
    /// Shell::terminal(Settings::default()).clear_progress();
    /// ```
    pub fn clear_progress(&self) {
        self.lock().progress.clear();
    }

    pub(super) fn people(&self, level: Verbosity, line: &str) {
        if self.is_log() {
            return self.log_text(level, line);
        }
        if self.settings.verbosity < level || self.is_json() {
            return;
        }
        let mut streams = self.lock();
        let progress = streams.progress.clone();
        // there is nowhere left to report that stderr is gone
        let _ = progress.around(|| streams.err.styled(line));
    }
}
