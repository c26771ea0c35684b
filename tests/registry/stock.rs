//! The repository of a registry, written by its operator, with logs whose lines owners have signed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_registry::{
    Log, PackageName, RegistryId, Sha256, Timestamp, artifact, git,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits},
    settings::RegistrySettings,
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The repository `acme.git` in a folder, and `work` beside it, from which it is pushed to.
pub(crate) struct Stock {
    folder: PathBuf,
    logs: BTreeMap<PackageName, String>,
}

impl Stock {
    pub(crate) fn new(folder: &Path) -> Self {
        git::create(&folder.join("acme.git")).unwrap();
        Self { folder: folder.to_owned(), logs: BTreeMap::new() }
    }

    pub(crate) fn id() -> RegistryId {
        RegistryId::from_bytes([7; 16])
    }

    /// The registry, as settings and projects name it.
    pub(crate) fn settings(&self, name: &str) -> String {
        let url = self.folder.join("acme.git").display().to_string();
        format!("[registries.{name}]\nurl = {url:?}\nid = \"{}\"\n", Self::id())
    }

    pub(crate) fn log(&self, name: &PackageName) -> Log {
        let text = self.logs.get(name).map(String::as_bytes).unwrap_or_default();
        Log::verify(name, &Self::id(), text, &LogLimits::default())
    }

    /// Adds a line to a log; a package that is not there yet is created by all these keys.
    pub(crate) fn tell(&mut self, name: &PackageName, event: Event, (owners, signers): (&[SecretKey], &[usize])) {
        if !self.logs.contains_key(name) {
            self.logs.insert(name.clone(), String::new());
            let keys = owners.iter().map(|key| key.public().clone()).collect();
            let all: Vec<usize> = (0..owners.len()).collect();
            self.tell(name, Event::Create { registry: Self::id(), owners: keys, threshold: 1 }, (owners, &all));
        }
        let draft = self.log(name).draft(event, Timestamp::from_seconds(1_700_000_000)).unwrap();
        let sign = |owner: &usize| owners.get(*owner).unwrap().sign(Namespace::Log, draft.body()).unwrap();
        let signatures = signers.iter().map(sign).collect();
        let line = draft.signed(signatures).unwrap();
        self.logs.get_mut(name).unwrap().push_str(line.text());
    }

    /// Puts bytes where the component of that digest belongs: the commit they lie in.
    pub(crate) fn lay(&self, digest: Sha256, bytes: &[u8]) -> String {
        let id = artifact::write(&self.folder.join("acme.git"), bytes).unwrap().to_string();
        self.git("acme.git", &["update-ref", &format!("refs/kami/artifacts/{}", digest.hex()), &id]);
        id
    }

    /// Takes the last line of a log back.
    pub(crate) fn cut(&mut self, name: &PackageName) {
        let text = self.logs.get_mut(name).unwrap();
        text.truncate(text.trim_end().rfind('\n').unwrap() + 1);
    }

    /// Forgets a log, so that the next line is the first.
    pub(crate) fn clear(&mut self, name: &PackageName) {
        self.logs.remove(name);
    }

    /// Puts settings and logs on the branch.
    pub(crate) fn push(&self) {
        let work = self.folder.join("work");
        for (name, text) in &self.logs {
            let path = work.join(name.log_path());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::write(work.join("kami.json"), RegistrySettings::new(Self::id(), "acme").to_json().unwrap()).unwrap();
        let who = ["-c", "user.name=t", "-c", "user.email=t@localhost"];
        self.git("work", &["init", "-q", "-b", "main"]);
        self.git("work", &["add", "-A"]);
        self.git("work", &[&who[..], &["commit", "-q", "--allow-empty", "-m", "t"]].concat());
        self.git("work", &["push", "-q", "-f", "../acme.git", "main"]);
    }

    /// What git says.
    pub(crate) fn git(&self, folder: &str, args: &[&str]) -> String {
        let ran = Command::new("git").current_dir(self.folder.join(folder)).args(args).output().unwrap();
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
        String::from_utf8(ran.stdout).unwrap().trim().to_owned()
    }
}
