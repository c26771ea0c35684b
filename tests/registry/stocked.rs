//! A registry in a folder whose owners publish into it, and a user of it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home, stock::Stock};
use kami_registry::{
    PackageName, RegistryId, Sha256,
    key::{SecretKey, Signer},
    log::Event,
};
use serde_json::{Value, json};
use std::fs;

/// A registry with packages of two owners, either of whom publishes.
pub(crate) struct Registry {
    pub(crate) home: Home,
    owners: [SecretKey; 2],
    stock: Stock,
}

/// A request for an origin.
pub(crate) fn net(origin: &str) -> Value {
    json!({"net": [{"origin": origin, "reason": "r"}]})
}

fn name() -> PackageName {
    "fs-grep".parse().unwrap()
}

impl Registry {
    pub(crate) fn new() -> Self {
        let home = Home::new();
        let stock = Stock::new(home.folder());
        fs::create_dir_all(home.folder().join("home/config")).unwrap();
        home.write("home/config/config.toml", stock.settings("acme").as_bytes());
        Self { home, owners: ["alice", "bob"].map(|name| SecretKey::generate(name).unwrap()), stock }
    }

    pub(crate) fn id() -> RegistryId {
        Stock::id()
    }

    /// Publishes what is said of a version of `fs-grep`, and the bytes that are served for it.
    pub(crate) fn publish(&mut self, version: &str, asked: &Value, served: &[u8]) {
        self.release("fs-grep", 0, (version, asked, served));
    }

    /// Publishes versions of `fs-grep` that ask for this.
    pub(crate) fn versions(&mut self, versions: &[(&str, Value)]) {
        for (version, asked) in versions {
            self.publish(version, asked, &component("fs-grep", version, asked));
        }
    }

    /// Publishes a version that asks for nothing, signed by the first owner or the second.
    pub(crate) fn publish_by(&mut self, owner: usize, (name, version): (&str, &str)) {
        self.release(name, owner, (version, &json!({}), &component(name, version, &json!({}))));
    }

    fn release(&mut self, name: &str, signer: usize, (version, asked, served): (&str, &Value, &[u8])) {
        let sha256 = Sha256::of(&component(name, version, asked));
        let id = self.stock.lay(sha256, served);
        let publish = json!({
            "version": version, "abi": "kami:tool@0.2.0", "capabilities": asked, "provenance": {"kami": "0.2.0"},
            "artifact": {"sha256": sha256.hex(), "size": served.len(), "git": id},
            "tools": [{"name": format!("{name}_tool"), "description": "d"}],
        });
        let event = Event::Publish(serde_json::from_value(publish).unwrap());
        self.tell(&name.parse().unwrap(), event, signer);
    }

    fn tell(&mut self, name: &PackageName, event: Event, signer: usize) {
        self.stock.tell(name, event, (&self.owners, &[signer]));
        self.stock.push();
    }

    pub(crate) fn yank(&mut self, version: &str) {
        let event = Event::Yank { version: version.parse().unwrap(), reason: "it hangs".to_owned() };
        self.tell(&name(), event, 0);
    }

    /// The second owner says that the first one's key was in wrong hands from the start.
    pub(crate) fn revoke(&mut self) {
        let key = self.owners[0].public().fingerprint();
        self.tell(&name(), Event::Revoke { key, from_seq: 1, reason: "lost laptop".to_owned() }, 1);
    }

    /// Makes `fs-grep` somebody else's, who has the same version.
    pub(crate) fn usurp(&mut self) {
        self.owners = ["mallory", "trudy"].map(|name| SecretKey::generate(name).unwrap());
        self.stock.clear(&name());
        self.publish_by(0, ("fs-grep", "1.0.0"));
    }

    /// Takes the last commit of the branch back.
    pub(crate) fn roll_back(&self) {
        self.stock.git("acme.git", &["update-ref", "refs/heads/main", "main~1"]);
    }

    /// The commit it is at.
    pub(crate) fn tip(&self) -> String {
        self.stock.git("acme.git", &["rev-parse", "refs/heads/main"])
    }

    /// Forgets the user's copy, as a new machine has none.
    pub(crate) fn forget_copy(&self) {
        fs::remove_dir_all(self.home.folder().join("home/cache/index")).unwrap();
    }

    pub(crate) fn signer(&self) -> String {
        self.owners[0].public().fingerprint().to_string()
    }
}
