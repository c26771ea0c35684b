//! Starts programs.
#![expect(clippy::disallowed_methods, reason = "this module is the one door to other programs")]

use super::ToolError;
use std::process::{Command, Output, Stdio};

/// A command for that program.
pub(super) fn command(program: &str) -> Command {
    Command::new(program)
}

/// Runs it to its end and gives back what it wrote to stdout.
pub(super) fn text(command: &mut Command) -> Result<String, ToolError> {
    let output = run(command)?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let message = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(ToolError::Failed { command: shown(command), message })
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
