//! A registry with packages, and somebody who uses them in projects.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use kami_host::Inspection;
use kami_registry::{
    Log, PackageName, RegistryId, Sha256, Timestamp, artifact, git,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits},
    settings::RegistrySettings,
};
use kami_tests::Run;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

/// A user, whose folder is a project too, and a registry in it that alice publishes to.
pub(crate) struct World {
    pub(crate) home: Home,
    alice: SecretKey,
    logs: BTreeMap<String, String>,
}

impl World {
    pub(crate) fn new() -> Self {
        let world = Self { home: Home::new(), alice: SecretKey::generate("alice").unwrap(), logs: BTreeMap::new() };
        git::create(&world.home.folder().join("acme.git")).unwrap();
        fs::create_dir_all(world.home.folder().join("home/config")).unwrap();
        world.home.write("home/config/config.toml", world.settings("acme").as_bytes());
        world
    }

    pub(crate) fn id() -> RegistryId {
        RegistryId::from_bytes([7; 16])
    }

    /// The registry, as settings and projects name it.
    pub(crate) fn settings(&self, name: &str) -> String {
        let url = self.home.folder().join("acme.git").display().to_string();
        format!("[registries.{name}]\nurl = {url:?}\nid = \"{}\"\n", Self::id())
    }

    pub(crate) fn signer(&self) -> String {
        self.alice.public().fingerprint().to_string()
    }

    /// Publishes a component that asks for this and has no code.
    pub(crate) fn publish(&mut self, name: &str, version: &str, asked: &Value) {
        self.publish_file(&component(name, version, asked));
    }

    /// Publishes a component under its own name and version.
    pub(crate) fn publish_file(&mut self, bytes: &[u8]) {
        let inspection = Inspection::read(bytes).unwrap();
        let manifest = inspection.manifest().unwrap();
        let id = artifact::write(&self.home.folder().join("acme.git"), bytes).unwrap().to_string();
        let sha256 = Sha256::of(bytes).hex();
        let publish = json!({
            "version": manifest.package_version, "abi": manifest.abi, "capabilities": manifest.capabilities,
            "imports": inspection.imports(), "exports": inspection.exports(), "provenance": {"kami": "0.2.0"},
            "artifact": {"sha256": sha256, "size": bytes.len(), "git": id},
        });
        let name = manifest.name.clone();
        self.tell(&name, Event::Publish(serde_json::from_value(publish).unwrap()));
        self.git("acme.git", &["update-ref", &format!("refs/kami/artifacts/{sha256}"), &id]);
        self.push();
    }

    pub(crate) fn yank(&mut self, name: &str, version: &str) {
        self.tell(name, Event::Yank { version: version.parse().unwrap(), reason: "it hangs".to_owned() });
        self.push();
    }

    fn tell(&mut self, name: &str, event: Event) {
        let name: PackageName = name.parse().unwrap();
        if !self.logs.contains_key(name.as_str()) {
            self.logs.insert(name.to_string(), String::new());
            let owners = vec![self.alice.public().clone()];
            self.tell(name.as_str(), Event::Create { registry: Self::id(), owners, threshold: 1 });
        }
        let text = self.logs.get_mut(name.as_str()).unwrap();
        let log = Log::verify(&name, &Self::id(), text.as_bytes(), &LogLimits::default());
        let draft = log.draft(event, Timestamp::from_seconds(1_700_000_000)).unwrap();
        let signature = self.alice.sign(Namespace::Log, draft.body()).unwrap();
        text.push_str(draft.signed(vec![signature]).unwrap().text());
    }

    /// Takes the last line of a log back, as an operator can.
    pub(crate) fn roll_back(&mut self, name: &str) {
        let text = self.logs.get_mut(name).unwrap();
        text.truncate(text.trim_end().rfind('\n').unwrap() + 1);
        self.push();
    }

    /// Makes a package another one, of somebody else, with the same name and nothing published yet.
    pub(crate) fn usurp(&mut self, name: &str) {
        self.alice = SecretKey::generate("mallory").unwrap();
        self.logs.remove(name);
    }

    fn push(&self) {
        let work = self.home.folder().join("work");
        for (name, text) in &self.logs {
            let path = work.join(name.parse::<PackageName>().unwrap().log_path());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        self.home.write("work/kami.json", RegistrySettings::new(Self::id(), "acme").to_json().unwrap().as_bytes());
        let who = ["-c", "user.name=t", "-c", "user.email=t@localhost"];
        self.git("work", &["init", "-q", "-b", "main"]);
        self.git("work", &["add", "-A"]);
        self.git("work", &[&who[..], &["commit", "-q", "--allow-empty", "-m", "t"]].concat());
        self.git("work", &["push", "-q", "-f", "../acme.git", "main"]);
    }

    fn git(&self, folder: &str, args: &[&str]) {
        let ran = Command::new("git").current_dir(self.home.folder().join(folder)).args(args).output().unwrap();
        assert!(ran.status.success(), "{args:?}: {}", String::from_utf8_lossy(&ran.stderr));
    }
}

mod user;
