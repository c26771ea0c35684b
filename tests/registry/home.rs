//! A user with a home of their own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::bare::component;
use kami_tests::Run;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

/// A user who works in a folder of their own, with nothing installed.
pub(crate) struct Home {
    dir: TempDir,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// The folder they work in.
    pub(crate) fn folder(&self) -> &Path {
        self.dir.path()
    }

    /// The folder of their store.
    pub(crate) fn data(&self) -> PathBuf {
        self.dir.path().join("home/data")
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.dir.path().join(name), bytes).unwrap();
    }

    /// Writes `tool-0.wasm` and so on, which ask for the same.
    pub(crate) fn write_tools(&self, count: usize) {
        let net = json!([{"origin": "https://*.test", "reason": "r"}]);
        let asked = json!({"net": net, "env": [{"name": "KEY", "reason": "r"}]});
        for number in 0..count {
            let name = format!("tool-{number}");
            self.write(&format!("{name}.wasm"), &component(&name, "0.1.0", &asked));
        }
    }

    /// The database of their store.
    pub(crate) fn database(&self) -> Connection {
        Connection::open(self.data().join("store.db")).unwrap()
    }

    /// The command, to add arguments, variables or pipes to.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Run::command(self.dir.path()).unwrap();
        command.args(args).env("KAMI_HOME", self.dir.path().join("home")).env("HOME", self.dir.path());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.command(args).output().unwrap().into()
    }

    /// Runs it where it has to go well, and returns what it printed.
    pub(crate) fn well(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.code, Some(0), "{args:?}: {}", run.stderr);
        run.stdout
    }

    /// Runs it where it has to fail, and returns exit code, error code and all of stderr.
    pub(crate) fn badly(&self, args: &[&str]) -> (i32, String, String) {
        let run = self.run(args);
        let code = run.stderr.split_once("error[").and_then(|(_, rest)| rest.split_once(']')).map(|(code, _)| code);
        (run.code.unwrap(), code.unwrap_or("none").to_owned(), run.stderr)
    }

    /// Everything that is installed.
    pub(crate) fn installed(&self) -> Vec<Value> {
        serde_json::from_str(&self.well(&["list", "--json"])).unwrap()
    }

    /// The files of installed components.
    pub(crate) fn components(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.data().join("components")).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}
