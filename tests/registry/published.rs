//! A package in a registry, and a user who has installed it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use kami_registry::{
    Log, RegistryId, Sha256, Timestamp,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits, Publish},
    settings::RegistrySettings,
};
use serde_json::json;
use std::{fs, path::Path, process::Command};

/// A user, a registry in a folder of theirs, and two keys that own `fs-grep` there.
pub(crate) struct Published {
    pub(crate) home: Home,
    keys: [SecretKey; 2],
    text: String,
}

fn id() -> RegistryId {
    RegistryId::from_bytes([7; 16])
}

fn git(folder: &Path, args: &[&str]) {
    let who = ["-c", "user.name=kami", "-c", "user.email=kami@localhost"];
    let output = Command::new("git").current_dir(folder).args(who).args(args).output().unwrap();
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Published {
    /// A registry with version 1.0.0, which the user has installed.
    pub(crate) fn installed() -> Self {
        let home = Home::new();
        let folder = home.folder().to_path_buf();
        git(&folder, &["init", "-q", "--bare", "-b", "main", "registry.git"]);
        git(&folder, &["init", "-q", "-b", "main", "work"]);
        fs::write(folder.join("work/kami.json"), RegistrySettings::new(id(), "acme").to_json().unwrap()).unwrap();
        let url = folder.join("registry.git").display().to_string();
        fs::create_dir_all(folder.join("home/config")).unwrap();
        let config = format!("[registries.acme]\nurl = \"{url}\"\nid = \"{}\"\n", id());
        fs::write(folder.join("home/config/config.toml"), config).unwrap();
        let mut published =
            Self { home, keys: ["a", "b"].map(|name| SecretKey::generate(name).unwrap()), text: String::new() };
        published.create().publish();
        published.push();
        published.install();
        published
    }

    /// Starts the log anew, as a package of these keys.
    pub(crate) fn create(&mut self) -> &mut Self {
        self.text.clear();
        let owners = self.keys.iter().map(|key| key.public().clone()).collect();
        self.add(Event::Create { registry: id(), owners, threshold: 1 }, &[0, 1])
    }

    /// Makes the package somebody else's, who has the same versions.
    pub(crate) fn usurp(&mut self) -> &mut Self {
        self.keys = ["c", "d"].map(|name| SecretKey::generate(name).unwrap());
        self.create().publish()
    }

    fn publish(&mut self) -> &mut Self {
        let bytes = bytes();
        let artifact = json!({"sha256": Sha256::of(&bytes).hex(), "size": bytes.len(), "git": "0".repeat(40)});
        let publish = json!({
            "version": "1.0.0", "artifact": artifact, "abi": "kami:tool@0.2.0", "capabilities": {},
            "provenance": {"kami": "0.2.0"},
        });
        let publish: Publish = serde_json::from_str(&publish.to_string()).unwrap();
        self.add(Event::Publish(Box::new(publish)), &[0])
    }

    /// The second key says that the first was in wrong hands from the start.
    pub(crate) fn revoke(&mut self) -> &mut Self {
        let key = self.keys.first().unwrap().public().fingerprint();
        self.add(Event::Revoke { key, from_seq: 1, reason: "lost laptop".to_owned() }, &[1])
    }

    pub(crate) fn yank(&mut self) -> &mut Self {
        self.add(Event::Yank { version: "1.0.0".parse().unwrap(), reason: "it hangs".to_owned() }, &[0])
    }

    fn add(&mut self, event: Event, signers: &[usize]) -> &mut Self {
        let draft = self.log().draft(event, Timestamp::from_seconds(1_790_000_000)).unwrap();
        let sign = |index: &usize| self.keys.get(*index).unwrap().sign(Namespace::Log, draft.body()).unwrap();
        let signatures = signers.iter().map(sign).collect();
        self.text.push_str(draft.signed(signatures).unwrap().text());
        self
    }

    fn log(&self) -> Log {
        Log::verify(&"fs-grep".parse().unwrap(), &id(), self.text.as_bytes(), &LogLimits::default())
    }

    /// Puts the log as it is now into the registry, whatever was there.
    pub(crate) fn push(&self) {
        let work = self.home.folder().join("work");
        let path = work.join(self.log().name().log_path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &self.text).unwrap();
        git(&work, &["add", "-A"]);
        git(&work, &["commit", "-q", "-m", "log"]);
        git(&work, &["push", "-q", "-f", "../registry.git", "main"]);
    }

    /// Takes the last line of the log back.
    pub(crate) fn roll_back(&mut self) -> &mut Self {
        let last = self.text.trim_end().rfind('\n').unwrap();
        self.text.truncate(last + 1);
        self
    }

    /// Forgets the user's copy of the registry, as a new machine has none.
    pub(crate) fn forget_copy_if_any(&self) {
        let copy = self.home.folder().join("home/cache/index");
        if copy.exists() {
            fs::remove_dir_all(copy).unwrap();
        }
    }
}

fn bytes() -> Vec<u8> {
    component("fs-grep", "1.0.0", &json!({}))
}

mod user;
