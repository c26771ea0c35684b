//! A registry whose operator does as they please.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_tests::Run;
use std::{
    fs,
    path::Path,
    process::{Command, Output},
};
use tempfile::TempDir;

/// A registry without a hook, a clone its operator works in, and somebody who uses it.
pub(crate) struct Operated(pub(crate) TempDir);

/// Where the log of `x-one` has its place.
pub(crate) fn log() -> String {
    "x-one".parse::<kami_registry::PackageName>().unwrap().log_path()
}

impl Operated {
    pub(crate) fn new() -> Self {
        let operated = Self(tempfile::tempdir().unwrap());
        operated.kami(&["registry", "init", "acme.git", "--no-hook"]);
        operated.git(".", &["clone", "--quiet", "acme.git", "clone"]);
        operated.change(|clone| {
            fs::create_dir_all(clone.join(log()).parent().unwrap()).unwrap();
            fs::write(clone.join(log()), "first\nsecond\n").unwrap();
        });
        assert_eq!(operated.kami(&["registry", "add", "acme", "acme.git"]).code, Some(0));
        operated
    }

    pub(crate) fn kami(&self, args: &[&str]) -> Run {
        let mut command = Run::command(self.0.path()).unwrap();
        command.args(args).env("KAMI_HOME", self.0.path().join("home")).env_remove("CI").output().unwrap().into()
    }

    pub(crate) fn git(&self, folder: &str, args: &[&str]) -> Output {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=operator", "-c", "user.email=operator@localhost"]).args(args);
        git.current_dir(self.0.path().join(folder)).output().unwrap()
    }

    /// Does something to the branch: the commit it is at then.
    pub(crate) fn change(&self, change: impl FnOnce(&Path)) -> String {
        change(&self.0.path().join("clone"));
        self.git("clone", &["add", "--all"]);
        self.git("clone", &["commit", "--quiet", "-m", "change"]);
        assert!(self.git("clone", &["push", "--quiet", "--force", "origin", "HEAD:main"]).status.success());
        self.tip()
    }

    pub(crate) fn tip(&self) -> String {
        String::from_utf8(self.git("clone", &["rev-parse", "HEAD"]).stdout).unwrap().trim().to_owned()
    }

    /// What the user sees, whose command works all the same.
    pub(crate) fn seen(&self) -> String {
        let run = self.kami(&["search", "one"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        run.stderr
    }
}
