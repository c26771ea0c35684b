//! A registry whose publisher signs whatever they like.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::home::Home;
use kami_registry::{
    Sha256, Timestamp,
    git::{self, Insecure, RegistryUrl, TransportOptions},
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    publish::{Change, Founders, Release, Writer},
};
use serde_json::{Value, json};
use std::process::Command;

/// A user, a registry of theirs, and somebody who publishes to it without asking `cargo kami`.
pub(super) struct Shelf {
    pub(super) home: Home,
    key: SecretKey,
}

impl Shelf {
    pub(super) fn new() -> Self {
        let home = Home::new();
        home.well(&["registry", "init", "acme.git", "--no-hook"]);
        home.well(&["registry", "add", "acme", "acme.git", "--id", &id(&home)]);
        Self { home, key: SecretKey::generate("mallory").unwrap() }
    }

    /// Publishes bytes as version 1.0.0 of `fs-grep`, with these facts, and dates it back by years.
    pub(super) fn publish(&self, bytes: &[u8], facts: &Value) {
        let url = RegistryUrl::parse("acme.git", Insecure::Refused).unwrap().within(self.home.folder());
        let remote = git::open(&url, &TransportOptions::default()).unwrap();
        let mut index = Index::open(IndexOptions::new(self.home.folder().join("mallory.git"))).unwrap();
        let artifact = json!({"sha256": "0".repeat(64), "size": 0, "git": "0".repeat(40)});
        let mut publish = json!({"version": "1.0.0", "artifact": artifact, "abi": "kami:tool@0.2.0"});
        publish.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
        let founders = Some(Founders { owners: vec![self.key.public().clone()], threshold: 1 });
        let publish = serde_json::from_str(&publish.to_string()).unwrap();
        let change = Change::Release(Box::new(Release { publish, component: bytes, founders }));
        let signers: [&dyn Signer; 1] = [&self.key];
        let mut writer = Writer {
            signers: &signers,
            now: &|| Timestamp::from_seconds(1_577_836_800),
            ..Writer::new(&mut index, &*remote)
        };
        writer.append(&"fs-grep".parse().unwrap(), &change).unwrap();
    }

    /// Takes a component out of the registry.
    pub(super) fn lose(&self, bytes: &[u8]) {
        let reference = format!("refs/kami/artifacts/{}", Sha256::of(bytes).hex());
        for args in [&["update-ref", "-d", &reference][..], &["prune", "--expire=now"]] {
            let git = Command::new("git").args(args).current_dir(self.home.folder().join("acme.git")).status();
            assert!(git.unwrap().success(), "{args:?}");
        }
    }

    /// Installs it, trusting its signer.
    pub(super) fn install(&self) -> (i32, String, String) {
        let signer = self.key.public().fingerprint().to_string();
        self.home.badly(&["install", "fs-grep", "--signer", &signer, "--yes"])
    }
}

fn id(home: &Home) -> String {
    let mut git = Command::new("git");
    let settings = git.args(["show", "main:kami.json"]).current_dir(home.folder().join("acme.git")).output().unwrap();
    let settings: Value = serde_json::from_slice(&settings.stdout).unwrap();
    settings["id"].as_str().unwrap().to_owned()
}
