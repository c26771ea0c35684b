//! The `ssh-keygen` of this machine, in a folder of its own.
#![expect(clippy::disallowed_methods, reason = "the tests run `ssh-keygen` and give it files")]

use std::{
    error::Error,
    fs::{self, Permissions},
    io::{self, Write},
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

pub(crate) type Tested = Result<(), Box<dyn Error>>;

pub(crate) struct Stock(TempDir);

impl Stock {
    pub(crate) fn new() -> io::Result<Self> {
        Ok(Self(tempfile::tempdir()?))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file that only its owner can read, as `ssh-keygen` wants it of keys.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
        fs::write(self.path(name), content)?;
        fs::set_permissions(self.path(name), Permissions::from_mode(0o600))
    }

    pub(crate) fn read(&self, name: &str) -> io::Result<String> {
        fs::read_to_string(self.path(name))
    }

    /// Runs it in the folder, so that arguments name files by their names.
    pub(crate) fn run(&self, args: &[&str], stdin: &[u8]) -> io::Result<Output> {
        let mut command = Command::new("ssh-keygen");
        command.args(args).current_dir(self.0.path()).env_remove("SSH_AUTH_SOCK");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        if let Some(mut pipe) = child.stdin.take() {
            // whoever finds an argument wrong reads no further
            let _ = pipe.write_all(stdin);
        }
        child.wait_with_output()
    }

    /// What it prints when it succeeds.
    pub(crate) fn text(&self, args: &[&str], stdin: &[u8]) -> io::Result<String> {
        let output = self.run(args, stdin)?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
        }
    }
}
