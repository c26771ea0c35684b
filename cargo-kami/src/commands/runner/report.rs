//! What tests say, in the words of libtest.

use crate::{
    ops::{ExecutableEvent, Finished, Verdict},
    output::{Shell, visible},
};
use anstyle::{AnsiColor, Style};
use kami_host::ProgramOutcome;

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const OFF: Style = AnsiColor::Yellow.on_default();

/// Prints what happens, and the failures at the end.
pub(super) struct Report<'a> {
    shell: &'a Shell,
    failures: Vec<Finished>,
}

impl<'a> Report<'a> {
    pub(super) fn new(shell: &'a Shell) -> Self {
        Self { shell, failures: Vec::new() }
    }

    pub(super) fn tell(&mut self, event: &ExecutableEvent<'_>) {
        match event {
            ExecutableEvent::Started { tests: 1 } => self.shell.page("\nrunning 1 test"),
            ExecutableEvent::Started { tests } => self.shell.page(&format!("\nrunning {tests} tests")),
            ExecutableEvent::Finished { test, output } => {
                self.test(test);
                if *output && test.verdict == Verdict::Passed {
                    self.print(test);
                }
            }
            ExecutableEvent::Ended(tally) => {
                self.failures();
                let style = if tally.is_ok() { GOOD } else { BAD };
                let word = if tally.is_ok() { "ok" } else { "FAILED" };
                let line = tally.to_string().replacen(word, &format!("{style}{word}{style:#}"), 1);
                self.shell.page(&format!("\n{line}\n"));
            }
            ExecutableEvent::Printed(outcome) => self.whole(outcome),
        }
    }

    fn test(&mut self, test: &Finished) {
        let word = match &test.verdict {
            Verdict::Passed => format!("{GOOD}ok{GOOD:#}"),
            Verdict::Failed { .. } => format!("{BAD}FAILED{BAD:#}"),
            Verdict::Ignored { reason: None } => format!("{OFF}ignored{OFF:#}"),
            Verdict::Ignored { reason: Some(reason) } => format!("{OFF}ignored, {}{OFF:#}", visible(reason)),
            Verdict::Skipped => format!("{OFF}skipped{OFF:#} (should_panic cannot run in the sandbox)"),
        };
        self.shell.page(&format!("test {} ... {word}", visible(&test.name)));
        if matches!(test.verdict, Verdict::Failed { .. }) {
            self.failures.push(test.clone());
        }
    }

    fn failures(&self) {
        if self.failures.is_empty() {
            return;
        }
        self.shell.page("\nfailures:");
        for test in &self.failures {
            self.shell.page(&format!("\n---- {} ----", visible(&test.name)));
            self.print(test);
            if let Verdict::Failed { why: Some(why) } = &test.verdict {
                self.shell.page(&visible(why));
            }
        }
        let names: Vec<String> = self.failures.iter().map(|test| format!("    {}", visible(&test.name))).collect();
        self.shell.page(&format!("\n\nfailures:\n{}", names.join("\n")));
    }

    fn print(&self, test: &Finished) {
        for text in [&test.stdout, &test.stderr] {
            if !text.trim().is_empty() {
                self.shell.answer(text.trim_matches('\n'));
            }
        }
    }

    fn whole(&self, outcome: &ProgramOutcome) {
        self.shell.bytes(&outcome.stdout.bytes);
        if !outcome.stderr.bytes.is_empty() {
            self.shell.note(visible(&outcome.stderr.text()));
        }
    }
}

#[cfg(test)]
mod tests;
