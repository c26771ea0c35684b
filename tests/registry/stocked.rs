//! A registry in a folder whose owners publish into it, and a user of it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use kami_registry::{
    Log, PackageName, RegistryId, Sha256, Timestamp, artifact, git,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits},
    settings::RegistrySettings,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

/// A registry with packages of two owners, either of whom publishes.
pub(crate) struct Registry {
    pub(crate) home: Home,
    owners: [SecretKey; 2],
    logs: BTreeMap<String, String>,
}

/// A request for an origin.
pub(crate) fn net(origin: &str) -> Value {
    json!({"net": [{"origin": origin, "reason": "r"}]})
}

impl Registry {
    pub(crate) fn new() -> Self {
        let home = Home::new();
        git::create(&home.folder().join("acme.git")).unwrap();
        let url = home.folder().join("acme.git").display().to_string();
        let config = format!("[registries.acme]\nurl = {url:?}\nid = \"{}\"\n", Self::id());
        fs::create_dir_all(home.folder().join("home/config")).unwrap();
        home.write("home/config/config.toml", config.as_bytes());
        Self { home, owners: ["alice", "bob"].map(|name| SecretKey::generate(name).unwrap()), logs: BTreeMap::new() }
    }

    pub(crate) fn id() -> RegistryId {
        RegistryId::from_bytes([7; 16])
    }

    fn tell(&mut self, name: &str, event: Event, signers: &[usize]) {
        let text = self.logs.entry(name.to_owned()).or_default();
        let log = Log::verify(&name.parse().unwrap(), &Self::id(), text.as_bytes(), &LogLimits::default());
        let draft = log.draft(event, Timestamp::from_seconds(1_700_000_000)).unwrap();
        let sign = |owner: &usize| self.owners[*owner].sign(Namespace::Log, draft.body()).unwrap();
        let signatures = signers.iter().map(sign).collect();
        text.push_str(draft.signed(signatures).unwrap().text());
    }

    /// Publishes what is said of a version of `fs-grep`, and the bytes that are served for it.
    pub(crate) fn publish(&mut self, version: &str, asked: &Value, served: &[u8]) {
        self.release("fs-grep", &[0], (version, asked, served));
    }

    /// Publishes versions of `fs-grep` that ask for this.
    pub(crate) fn versions(&mut self, versions: &[(&str, Value)]) {
        for (version, asked) in versions {
            self.publish(version, asked, &component("fs-grep", version, asked));
        }
    }

    /// Publishes a version that asks for nothing, signed by the first owner or the second.
    pub(crate) fn publish_by(&mut self, owner: usize, (name, version): (&str, &str)) {
        self.release(name, &[owner], (version, &json!({}), &component(name, version, &json!({}))));
    }

    fn release(&mut self, name: &str, signers: &[usize], (version, asked, served): (&str, &Value, &[u8])) {
        if !self.logs.contains_key(name) {
            let owners = self.owners.iter().map(|key| key.public().clone()).collect();
            self.tell(name, Event::Create { registry: Self::id(), owners, threshold: 1 }, &[0, 1]);
        }
        let id = artifact::write(&self.home.folder().join("acme.git"), served).unwrap();
        let sha256 = Sha256::of(&component(name, version, asked)).hex();
        let publish = json!({
            "version": version, "abi": "kami:tool@0.2.0", "capabilities": asked, "provenance": {"kami": "0.2.0"},
            "artifact": {"sha256": sha256, "size": served.len(), "git": id.to_string()},
            "tools": [{"name": format!("{name}_tool"), "description": "d"}],
        });
        self.tell(name, Event::Publish(serde_json::from_value(publish).unwrap()), signers);
        self.git("acme.git", &["update-ref", &format!("refs/kami/artifacts/{sha256}"), &id.to_string()]);
        self.push();
    }

    pub(crate) fn yank(&mut self, version: &str) {
        let event = Event::Yank { version: version.parse().unwrap(), reason: "it hangs".to_owned() };
        self.tell("fs-grep", event, &[0]);
        self.push();
    }

    /// The second owner says that the first one's key was in wrong hands from the start.
    pub(crate) fn revoke(&mut self) {
        let key = self.owners[0].public().fingerprint();
        self.tell("fs-grep", Event::Revoke { key, from_seq: 1, reason: "lost laptop".to_owned() }, &[1]);
        self.push();
    }

    /// Makes `fs-grep` somebody else's, who has the same version.
    pub(crate) fn usurp(&mut self) {
        self.owners = ["mallory", "trudy"].map(|name| SecretKey::generate(name).unwrap());
        self.logs.clear();
        self.publish_by(0, ("fs-grep", "1.0.0"));
    }

    /// Forgets the user's copy, as a new machine has none.
    pub(crate) fn forget_copy(&self) {
        fs::remove_dir_all(self.home.folder().join("home/cache/index")).unwrap();
    }

    /// Takes the last commit of the branch back.
    pub(crate) fn roll_back(&self) {
        self.git("acme.git", &["update-ref", "refs/heads/main", "main~1"]);
    }

    /// Puts settings and logs on the branch.
    fn push(&self) {
        let settings = RegistrySettings::new(Self::id(), "acme").to_json().unwrap();
        for (name, text) in &self.logs {
            let path = PathBuf::from("work").join(name.parse::<PackageName>().unwrap().log_path());
            fs::create_dir_all(self.home.folder().join(&path).parent().unwrap()).unwrap();
            self.home.write(path.to_str().unwrap(), text.as_bytes());
        }
        self.home.write("work/kami.json", settings.as_bytes());
        let who = ["-c", "user.name=t", "-c", "user.email=t@localhost"];
        self.git("work", &["init", "-q", "-b", "main"]);
        self.git("work", &["add", "-A"]);
        self.git("work", &[&who[..], &["commit", "-q", "-m", "t"]].concat());
        self.git("work", &["push", "-q", "../acme.git", "main"]);
    }

    fn git(&self, folder: &str, args: &[&str]) {
        let ran = Command::new("git").current_dir(self.home.folder().join(folder)).args(args).output().unwrap();
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
    }

    pub(crate) fn signer(&self) -> String {
        self.owners[0].public().fingerprint().to_string()
    }
}
