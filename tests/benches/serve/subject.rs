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
    /// The same, with Nagle's algorithm left on.
    Nagled,
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
            Self::Bare | Self::Nagled => bare("stdio"),
        }
    }

    /// A server that listens.
    pub(crate) fn site(self) -> Site {
        let command = match self {
            Self::Kami => self.command(),
            Self::Bare => bare("http"),
            Self::Nagled => bare("nagled"),
        };
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

fn bare(way: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
    command.arg(format!("--bare={way}"));
    command
}

fn echo() -> PathBuf {
    kami_tests::fixture("echo").expect("the guests build")
}
