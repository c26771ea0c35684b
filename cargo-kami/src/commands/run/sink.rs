//! What happens during the call, on stderr.

use crate::output::{Shell, Step, Verbosity, visible};
use anstyle::{AnsiColor, Style};
use kami_host::domain::{Event, EventSink, Level};

/// Shows progress and the component's log.
pub(super) struct ShellSink {
    shell: Shell,
}

impl ShellSink {
    pub(super) fn new(shell: Shell) -> Self {
        Self { shell }
    }

    fn log(&self, level: Level, message: &str) {
        if level == Level::Debug && self.shell.settings().verbosity < Verbosity::Verbose {
            return;
        }
        let style = style(level);
        self.shell.note(format_args!("{style}{level}{style:#}: {}", visible(message)));
    }

    fn progress(&self, step: Step) {
        let total = step.total.map(|total| format!("/{total}")).unwrap_or_default();
        let message = step.message.as_deref().map(visible).unwrap_or_default();
        self.shell.detail("Progress", format_args!("{}{total} {message}", step.done));
        self.shell.progress(&step);
    }
}

impl EventSink for ShellSink {
    fn emit(&self, event: Event) {
        match event {
            Event::Progress { done, total, message } => self.progress(Step { done, total, message }),
            Event::Log { level, message } => self.log(level, &message),
            _ => {}
        }
    }
}

fn style(level: Level) -> Style {
    match level {
        Level::Debug | Level::Info => Style::new().dimmed(),
        Level::Notice => AnsiColor::BrightCyan.on_default(),
        Level::Warning => AnsiColor::Yellow.on_default(),
        _ => AnsiColor::BrightRed.on_default(),
    }
}
