//! Logs as their owners write them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_registry::{
    Log, PackageName, RegistryId, Timestamp,
    key::{Fingerprint, Namespace, PublicKey, SecretKey, Signer},
    log::{DraftError, Event, LogLimits, Publish},
};
use serde_json::Value;

/// A key of `tests/vectors`, the same in every run.
pub(crate) fn key(name: &str) -> SecretKey {
    let text = match name {
        "alice" => include_str!("../vectors/alice"),
        "bob" => include_str!("../vectors/bob"),
        "carol" => include_str!("../vectors/carol"),
        _ => include_str!("../vectors/mallory"),
    };
    SecretKey::parse(text, None).unwrap()
}

pub(crate) fn fingerprint(key: &SecretKey) -> Fingerprint {
    key.public().fingerprint()
}

pub(crate) fn publics(keys: &[&SecretKey]) -> Vec<PublicKey> {
    keys.iter().map(|key| key.public().clone()).collect()
}

/// A log that grows line by line, an hour between two.
pub(crate) struct Story {
    pub(crate) name: PackageName,
    pub(crate) registry: RegistryId,
    pub(crate) text: String,
    now: u64,
}

impl Story {
    pub(crate) fn new(name: &str) -> Self {
        let registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse().unwrap();
        let start: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        Self { name: name.parse().unwrap(), registry, text: String::new(), now: start.seconds() }
    }

    /// A log that `owners` have created.
    pub(crate) fn created(owners: &[&SecretKey], threshold: u32) -> Self {
        let mut story = Self::new("fs-grep");
        let create = story.create(owners, threshold);
        story.tell(create, owners).unwrap();
        story
    }

    pub(crate) fn create(&self, owners: &[&SecretKey], threshold: u32) -> Event {
        Event::Create { registry: self.registry, owners: publics(owners), threshold }
    }

    /// Appends what happens next, signed by these.
    pub(crate) fn tell(&mut self, event: Event, signers: &[&SecretKey]) -> Result<(), DraftError> {
        let draft = self.log().draft(event, Timestamp::from_seconds(self.now))?;
        self.now += 3600;
        let signatures = signers.iter().map(|key| key.sign(Namespace::Log, draft.body()).unwrap()).collect();
        self.text.push_str(draft.signed(signatures)?.text());
        Ok(())
    }

    pub(crate) fn publish(&mut self, version: &str, signer: &SecretKey) {
        self.tell(Event::Publish(Box::new(publish(version))), &[signer]).unwrap();
    }

    pub(crate) fn log(&self) -> Log {
        self.read(self.text.as_bytes())
    }

    /// The body of what could happen next.
    pub(crate) fn body(&self, event: Event) -> Value {
        self.try_body(event).unwrap()
    }

    /// The body of what could happen next, if it can.
    pub(crate) fn try_body(&self, event: Event) -> Option<Value> {
        let draft = self.log().draft(event, Timestamp::from_seconds(self.now)).ok()?;
        serde_json::from_slice(draft.body()).ok()
    }

    /// What other bytes in the place of this log say.
    pub(crate) fn read(&self, bytes: &[u8]) -> Log {
        Log::verify(&self.name, &self.registry, bytes, &LogLimits::default())
    }
}

/// A line that says whatever its signers want it to say, without its line break.
pub(crate) fn line(body: &str, signers: &[&SecretKey]) -> String {
    let sign = |key: &&SecretKey| format!("\"{}\"", sign(key, Namespace::Log, body.as_bytes()));
    let mut signatures: Vec<String> = signers.iter().map(sign).collect();
    signatures.sort();
    format!("{{\"body\":{body},\"sigs\":[{}]}}", signatures.join(","))
}

pub(crate) fn sign(key: &SecretKey, namespace: Namespace, message: &[u8]) -> String {
    key.sign(namespace, message).unwrap().to_base64()
}

/// What is said of a version, as `cargo kami publish` would.
pub(crate) fn publish(version: &str) -> Publish {
    serde_json::from_value(serde_json::json!({
        "version": version,
        "artifact": {
            "sha256": kami_registry::Sha256::of(version.as_bytes()).hex(),
            "size": 412_331,
            "git": "9d0b1c2e4b825dc642cb6eb9a060e54bf8d69288",
        },
        "abi": "kami:tool@0.2.0",
        "imports": ["wasi:filesystem/preopens@0.2.6"],
        "capabilities": {"fs": [{"guest": "/work", "access": "read", "reason": "the files to search"}]},
        "tools": [{"name": "grep", "description": "Searches files for a regular expression"}],
        "description": "Search a folder",
        "keywords": ["grep", "search"],
        "license": "MIT OR Apache-2.0",
        "provenance": {
            "repository": "https://git.example.com/acme/fs-grep",
            "commit": "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
            "dirty": false,
            "rustc": "1.95.0 (59807616e 2026-04-14)",
            "target": "wasm32-wasip2",
            "kami": "0.2.0",
        },
    }))
    .unwrap()
}
