//! A registry with packages, and somebody who uses them in projects.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home, stock::Stock};
use kami_host::Inspection;
use kami_registry::{
    PackageName, RegistryId, Sha256,
    key::{SecretKey, Signer},
    log::Event,
};
use kami_tests::Run;
use serde_json::{Value, json};
use std::{fs, path::PathBuf, process::Command, slice};

/// A user, whose folder is a project too, and a registry in it that alice publishes to.
pub(crate) struct World {
    pub(crate) home: Home,
    alice: SecretKey,
    stock: Stock,
}

impl World {
    pub(crate) fn new() -> Self {
        let home = Home::new();
        let stock = Stock::new(home.folder());
        fs::create_dir_all(home.folder().join("home/config")).unwrap();
        home.write("home/config/config.toml", stock.settings("acme").as_bytes());
        Self { home, alice: SecretKey::generate("alice").unwrap(), stock }
    }

    pub(crate) fn id() -> RegistryId {
        Stock::id()
    }

    /// The registry, as settings and projects name it.
    pub(crate) fn settings(&self, name: &str) -> String {
        self.stock.settings(name)
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
        let sha256 = Sha256::of(bytes);
        let publish = json!({
            "version": manifest.package_version, "abi": manifest.abi, "capabilities": manifest.capabilities,
            "imports": inspection.imports(), "exports": inspection.exports(), "provenance": {"kami": "0.2.0"},
            "artifact": {"sha256": sha256.hex(), "size": bytes.len(), "git": self.stock.lay(sha256, bytes)},
        });
        self.tell(&manifest.name, Event::Publish(serde_json::from_value(publish).unwrap()));
    }

    pub(crate) fn yank(&mut self, name: &str, version: &str) {
        self.tell(name, Event::Yank { version: version.parse().unwrap(), reason: "it hangs".to_owned() });
    }

    /// Alice says that her key was in wrong hands from the start.
    pub(crate) fn revoke(&mut self, name: &str) {
        let key = self.alice.public().fingerprint();
        self.tell(name, Event::Revoke { key, from_seq: 1, reason: "lost laptop".to_owned() });
    }

    fn tell(&mut self, name: &str, event: Event) {
        self.stock.tell(&package(name), event, (slice::from_ref(&self.alice), &[0]));
        self.stock.push();
    }

    /// Takes the last line of a log back, as an operator can.
    pub(crate) fn roll_back(&mut self, name: &str) {
        self.stock.cut(&package(name));
        self.stock.push();
    }

    /// Makes a package another one, of somebody else, with the same name and nothing published yet.
    pub(crate) fn usurp(&mut self, name: &str) {
        self.alice = SecretKey::generate("mallory").unwrap();
        self.stock.clear(&package(name));
    }
}

fn package(name: &str) -> PackageName {
    name.parse().unwrap()
}

mod user;
