//! The servers.

use kami_tests::Site;
use std::{path::PathBuf, process::Command, sync::OnceLock};
use tempfile::TempDir;

/// A server with a tool `echo`.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    /// Ours, with the guest `echo`.
    Kami,
    /// One made with rmcp alone: this program, started anew.
    Bare,
}

impl Subject {
    /// The command that serves on stdin and stdout.
    pub(crate) fn command(self) -> Command {
        match self {
            Self::Kami => {
                let mut command = kami();
                command.arg("serve").arg(echo());
                command
            }
            Self::Bare => {
                let mut command = Command::new(this_program());
                command.arg("--bare=stdio");
                command
            }
        }
    }

    /// A server that listens.
    pub(crate) fn site(self) -> Site {
        let mut command = match self {
            Self::Kami => self.command(),
            Self::Bare => Command::new(this_program()),
        };
        if let Self::Bare = self {
            command.arg("--bare=http");
        }
        Site::open(command).expect("the server listens")
    }
}

/// The command of our own, with a home for all of this run.
pub(crate) fn kami() -> Command {
    static HOME: OnceLock<TempDir> = OnceLock::new();
    let home = HOME.get_or_init(|| tempfile::tempdir().expect("a temporary folder"));
    let mut command = Command::new(kami_tests::cargo_kami().expect("cargo-kami was built"));
    command.env("KAMI_HOME", home.path());
    command
}

fn this_program() -> PathBuf {
    std::env::current_exe().expect("this program has a path")
}

fn echo() -> PathBuf {
    kami_tests::fixture("echo").expect("the guests build")
}
