//! Packages for tests, with real keys and real logs.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    RegistryId, Timestamp,
    key::{Fingerprint, Namespace, SecretKey, Signer},
    log::{Event, Log, LogLimits, Publish},
};
use std::sync::Arc;

/// A day in seconds.
pub(crate) const DAY: u64 = 86_400;

/// A package whose log grows line by line; every line is a day later than the one before.
pub(crate) struct History {
    keys: Arc<[SecretKey]>,
    text: String,
    days: u64,
}

impl History {
    /// A package that was just created, with so many owners.
    pub(crate) fn new(owners: usize) -> Self {
        let keys: Arc<[_]> = (0..3).map(|_| SecretKey::generate("test").unwrap()).collect();
        let mut history = Self { keys, text: String::new(), days: 0 };
        let all: Vec<usize> = (0..owners).collect();
        let owners = all.iter().map(|index| history.keys[*index].public().clone()).collect();
        history.add(Event::Create { registry: registry(), owners, threshold: 1 }, &all);
        history
    }

    pub(crate) fn add(&mut self, event: Event, signers: &[usize]) -> &mut Self {
        let draft = self.log().draft(event, day(self.days)).unwrap();
        let sign = |index: &usize| self.keys[*index].sign(Namespace::Log, draft.body()).unwrap();
        let signatures = signers.iter().map(sign).collect();
        self.text.push_str(draft.signed(signatures).unwrap().text());
        self.days += 1;
        self
    }

    pub(crate) fn publish(&mut self, version: &str) -> &mut Self {
        let artifact = serde_json::json!({"sha256": "0".repeat(64), "size": 8, "git": "0".repeat(40)});
        let publish = serde_json::json!({
            "version": version, "artifact": artifact, "abi": "kami:tool@0.2.0", "capabilities": {}, "provenance": {"kami": "0.2.0"},
        });
        let publish: Publish = serde_json::from_str(&publish.to_string()).unwrap();
        self.add(Event::Publish(Box::new(publish)), &[0])
    }

    pub(crate) fn yank(&mut self, version: &str) -> &mut Self {
        self.add(Event::Yank { version: version.parse().unwrap(), reason: "it hangs".to_owned() }, &[0])
    }

    /// Gives the package these owners; the first key signs for the old ones, and each new one for itself.
    pub(crate) fn own(&mut self, owners: &[usize]) -> &mut Self {
        let known: Vec<_> = self.log().owners().to_vec();
        let new = owners.iter().filter(|index| !known.contains(self.keys[**index].public())).copied();
        let signers: Vec<usize> = [0].into_iter().chain(new).collect();
        let owners = owners.iter().map(|index| self.keys[*index].public().clone()).collect();
        self.add(Event::Owners { owners, threshold: 1 }, &signers)
    }

    pub(crate) fn revoke(&mut self, key: usize, from_seq: u64) -> &mut Self {
        let key = self.fingerprint(key);
        self.add(Event::Revoke { key, from_seq, reason: "lost laptop".to_owned() }, &[1])
    }

    /// The same package, where something else will happen.
    pub(crate) fn fork(&self) -> Self {
        Self { keys: self.keys.clone(), text: self.text.clone(), days: self.days }
    }

    pub(crate) fn fingerprint(&self, key: usize) -> Fingerprint {
        self.keys[key].public().fingerprint()
    }

    pub(crate) fn log(&self) -> Log {
        Log::verify(&"fs-grep".parse().unwrap(), &registry(), self.text.as_bytes(), &LogLimits::default())
    }
}

pub(crate) fn registry() -> RegistryId {
    RegistryId::from_bytes([7; 16])
}

/// So many days after the package was created.
pub(crate) fn day(days: u64) -> Timestamp {
    Timestamp::from_seconds(1_790_000_000 + days * DAY)
}
