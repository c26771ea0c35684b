//! Starts programs.
#![expect(clippy::disallowed_methods, reason = "this module is the one door to other programs")]

use super::ToolError;
use std::process::{Child, Command, Output, Stdio};

/// A command for that program.
pub(super) fn command(program: &str) -> Command {
    Command::new(program)
}

/// Runs it to its end and gives back what it wrote to stdout.
pub(super) fn text(command: &mut Command) -> Result<String, ToolError> {
    Running::start(command)?.text()
}

/// A program at work, while this process does something else.
pub(super) struct Running {
    command: String,
    child: Child,
}

impl Running {
    pub(super) fn start(command: &mut Command) -> Result<Self, ToolError> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = command.spawn().map_err(|source| start(command, source))?;
        Ok(Self { command: shown(command), child })
    }

    /// Waits for its end and gives back what it wrote to stdout.
    pub(super) fn text(self) -> Result<String, ToolError> {
        let Self { command, child } = self;
        let output =
            child.wait_with_output().map_err(|source| ToolError::Start { program: command.clone(), source })?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(ToolError::Failed { command, message })
    }
}

/// Runs it to its end.
pub(super) fn run(command: &mut Command) -> Result<Output, ToolError> {
    command.stdin(Stdio::null()).output().map_err(|source| start(command, source))
}

/// That it could not be started.
pub(super) fn start(command: &Command, source: std::io::Error) -> ToolError {
    ToolError::Start { program: command.get_program().to_string_lossy().into_owned(), source }
}

/// The command as a person would type it.
pub(super) fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
