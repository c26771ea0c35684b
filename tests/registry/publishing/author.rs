//! Somebody who publishes, with a home of their own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::project::{Project, room};
use crate::home::Home;
use kami_test_remotes::{Kind, Remote};
use kami_tests::Run;
use serde_json::Value;
use std::{
    env,
    path::PathBuf,
    process::{Command, Stdio},
};

/// An author with a key, and a registry they use under the name `acme`.
pub(crate) struct Author {
    pub(crate) home: Home,
}

/// An author and the registry, which is empty.
pub(crate) fn shop(kind: Kind) -> (Author, Remote) {
    let remote = Remote::start(kind).unwrap();
    let author = Author::new();
    author.well(&["registry", "init", &remote.url(), "--no-hook", "--insecure", "--name", "acme"]);
    author.well(&["registry", "add", "acme", &remote.url(), "--insecure"]);
    (author, remote)
}

impl Author {
    /// An author who knows of no registry yet.
    pub(crate) fn new() -> Self {
        let author = Self { home: Home::new() };
        author.well(&["keygen", "--no-passphrase"]);
        author
    }

    /// The same registry, used by somebody else.
    pub(crate) fn beside(remote: &Remote) -> Self {
        let author = Self::new();
        author.well(&["registry", "add", "acme", &remote.url(), "--insecure"]);
        author
    }

    /// The command, wherever it shall run.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = self.home.command(args);
        let own = |name: &str| env::home_dir().unwrap().join(name);
        let place = |variable: &str, name: &str| env::var_os(variable).map_or_else(|| own(name), PathBuf::from);
        command.env("CARGO_HOME", place("CARGO_HOME", ".cargo")).env("RUSTUP_HOME", place("RUSTUP_HOME", ".rustup"));
        command.env_remove("CARGO_TARGET_DIR").env("CARGO_BUILD_BUILD_DIR", room().join("build"));
        for variable in ["CI", "SSH_AUTH_SOCK", "KAMI_SIGNING_KEY", "KAMI_SIGNING_PASSPHRASE"] {
            command.env_remove(variable);
        }
        command.stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.command(args).output().unwrap().into()
    }

    /// Runs it where it has to go well: what it printed.
    pub(crate) fn well(&self, args: &[&str]) -> Run {
        done(self.run(args))
    }

    /// `cargo kami publish` of that project, without its tests.
    pub(crate) fn publish(&self, project: Project, more: &[&str]) -> Run {
        let (args, workshop) = ([&["publish", "--no-verify"], more].concat(), project.open());
        self.command(&args).arg("--manifest-path").arg(&workshop.manifest).output().unwrap().into()
    }

    /// The fingerprint of their key.
    pub(crate) fn fingerprint(&self) -> String {
        kami_registry::key::PublicKey::parse(&self.public()).unwrap().fingerprint().to_string()
    }

    /// Their public key.
    pub(crate) fn public(&self) -> String {
        std::fs::read_to_string(self.home.folder().join("home/config/keys/default.pub")).unwrap()
    }

    /// What the registry says of a package now.
    pub(crate) fn info(&self, package: &str) -> Value {
        serde_json::from_str(&self.well(&["info", package, "--json"]).stdout).unwrap()
    }
}

/// A run that went well.
pub(crate) fn done(run: Run) -> Run {
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    run
}

/// Exit code and error code.
pub(crate) fn refused(run: &Run) -> (i32, &str) {
    let code = run.stderr.split_once("error[").and_then(|(_, rest)| rest.split_once(']')).map(|(code, _)| code);
    (run.code.unwrap(), code.unwrap_or("none"))
}

/// Everything a registry shows: its references.
pub(crate) fn shown(remote: &Remote) -> String {
    remote.git(&["for-each-ref", "--format=%(refname) %(objectname)"]).unwrap()
}

/// The log of `word-count`, as it is in the registry.
pub(crate) fn log(remote: &Remote) -> String {
    let path = "word-count".parse::<kami_registry::PackageName>().unwrap().log_path();
    remote.git(&["show", &format!("main:{path}")]).unwrap()
}
