//! A user with an empty home.

use kami_tests::Run;
use std::{
    fs::{self, Permissions},
    io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};
use tempfile::TempDir;

pub(crate) const ENCRYPTED: &[&str] = &["-N", "open sesame"];
pub(crate) const PLAIN: &[&str] = &["-N", ""];

pub(crate) struct Home(TempDir);

impl Home {
    pub(crate) fn new() -> io::Result<Self> {
        Ok(Self(tempfile::tempdir()?))
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// `cargo kami …` as this user, with nobody at the terminal.
    pub(crate) fn command(&self, args: &[&str]) -> io::Result<Command> {
        let mut command = Run::command(self.folder())?;
        command.args(args).env("HOME", self.folder()).env("KAMI_HOME", self.path("kami")).env("USER", "alice");
        for variable in ["CI", "SSH_AUTH_SOCK", "SSH_ASKPASS", "KAMI_SIGNING_KEY", "KAMI_SIGNING_PASSPHRASE"] {
            command.env_remove(variable);
        }
        command.stdin(Stdio::null());
        Ok(command)
    }

    pub(crate) fn run(&self, args: &[&str]) -> io::Result<Run> {
        Ok(self.command(args)?.output()?.into())
    }

    pub(crate) fn run_with(&self, variables: &[(&str, &str)], args: &[&str]) -> io::Result<Run> {
        Ok(self.command(args)?.envs(variables.iter().copied()).output()?.into())
    }

    /// Writes a file only this user can read.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap_or(&path))?;
        fs::write(&path, content)?;
        self.chmod(name, 0o600)
    }

    pub(crate) fn read(&self, name: &str) -> io::Result<String> {
        fs::read_to_string(self.path(name))
    }

    pub(crate) fn chmod(&self, name: &str, mode: u32) -> io::Result<()> {
        fs::set_permissions(self.path(name), Permissions::from_mode(mode))
    }

    pub(crate) fn mode(&self, name: &str) -> io::Result<u32> {
        Ok(fs::metadata(self.path(name))?.permissions().mode() & 0o777)
    }

    /// Runs `ssh-keygen` in the home folder.
    pub(crate) fn ssh_keygen(&self, args: &[&str], stdin: &str) -> io::Result<Output> {
        let mut command = Command::new("ssh-keygen");
        command.args(args).current_dir(self.folder()).env_remove("SSH_AUTH_SOCK");
        command.stdin(fs::File::open(self.path(stdin))?).output()
    }

    /// Makes a key with `ssh-keygen` and gives back its public line.
    pub(crate) fn ssh_key(&self, name: &str, args: &[&str]) -> io::Result<String> {
        fs::create_dir_all(self.path(name).parent().unwrap_or(self.folder()))?;
        let fixed = ["-q", "-t", "ed25519", "-C", "alice", "-f", name];
        let output = self.ssh_keygen(&[&fixed, args].concat(), ".")?;
        if output.status.success() { self.read(&format!("{name}.pub")) } else { Err(io::Error::other("no key")) }
    }
}

/// The code of an error, as it stands between brackets.
pub(crate) fn code(run: &Run) -> &str {
    let rest = run.stderr.split_once("error[").map_or("", |(_, rest)| rest);
    rest.split_once(']').map_or("", |(code, _)| code)
}
