//! Programs the tests need.

use std::{io, process::Command};

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> io::Result<String> {
    let output = command.env_remove("GIT_DIR").output()?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(io::Error::other(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr)))),
    }
}
