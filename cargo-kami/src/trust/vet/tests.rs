//! Which release is chosen, and what is kept of it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{Diagnostic, trust::TrustStore};
use kami_registry::{
    RegistryId, Timestamp,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits, Publish},
    trust::Session,
};
use semver::Version;

mod remembering;

const DAY: u64 = 86_400;

/// A package that grows.
struct Package {
    key: SecretKey,
    text: String,
}

impl Package {
    fn new() -> Self {
        let key = SecretKey::generate("test").unwrap();
        let create = Event::Create {
            registry: RegistryId::from_bytes([7; 16]),
            owners: vec![key.public().clone()],
            threshold: 1,
        };
        let mut package = Self { key, text: String::new() };
        package.add(create, 0);
        package
    }

    fn add(&mut self, event: Event, day: u64) {
        let draft = self.log().draft(event, Timestamp::from_seconds(day * DAY)).unwrap();
        let signature = self.key.sign(Namespace::Log, draft.body()).unwrap();
        self.text.push_str(draft.signed(vec![signature]).unwrap().text());
    }

    /// The log, once that version was published on that day.
    fn publish(&mut self, version: &str, day: u64) -> Log {
        self.add(Event::Publish(Box::new(publish(version))), day);
        self.log()
    }

    fn log(&self) -> Log {
        let registry = RegistryId::from_bytes([7; 16]);
        Log::verify(&"fs-grep".parse().unwrap(), &registry, self.text.as_bytes(), &LogLimits::default())
    }
}

fn publish(version: &str) -> Publish {
    let artifact = serde_json::json!({"sha256": "0".repeat(64), "size": 8, "git": "0".repeat(40)});
    let publish = serde_json::json!({
        "version": version, "artifact": artifact, "abi": "kami:tool@0.2.0", "capabilities": {},
        "provenance": {"kami": "0.2.0"},
    });
    serde_json::from_str(&publish.to_string()).unwrap()
}

/// A machine with a trust file of its own.
struct Machine(tempfile::TempDir);

impl Machine {
    fn new(trust: &str) -> Self {
        let dir = tempfile::tempdir().unwrap();
        crate::adapters::files::write(&dir.path().join("trust.toml"), trust.as_bytes()).unwrap();
        Self(dir)
    }

    fn on(&self, day: u64) -> Vetting {
        let store = TrustStore::at(self.0.path().join("trust.toml"), self.0.path().join("first-seen.json"));
        Vetting::new(store, Timestamp::from_seconds(day * DAY), Session::Interactive)
    }

    /// What is chosen, after a yes, and what waits; then it is kept.
    fn take(&self, log: &Log, day: u64) -> (String, Option<&'static str>) {
        let vetting = self.on(day);
        match vet(log, &vetting, &|_| Some(true)) {
            Ok(vetted) => {
                vetting.store.keep(vetted.pin).unwrap();
                (vetted.release.version().to_string(), vetted.waiting.map(|refusal| refusal.code()))
            }
            Err(error) => (error.code().to_owned(), None),
        }
    }
}

const WAITS: &str = "[policy]\nmin_age = '3 days'\n";

#[test]
fn test_vet_first_use_follows_the_answer() {
    let log = Package::new().publish("1.0.0", 1);
    let machine = Machine::new("");
    let code = |answer| vet(&log, &machine.on(2), &|_| answer).map(|_| ()).map_err(|error| error.code());

    assert_eq!(code(Some(false)), Err("trust-declined"));
    assert_eq!(code(None), Err("first-use-unconfirmed"));
    assert_eq!(code(Some(true)), Ok(()));
    assert_eq!(machine.on(2).store.read().unwrap().pins().count(), 0, "nothing is kept by asking");
}

#[test]
fn test_vet_known_package_asks_nobody() {
    let machine = Machine::new("");
    let log = Package::new().publish("1.0.0", 1);
    machine.take(&log, 2);

    let vetted = vet(&log, &machine.on(3), &|_| None).unwrap();

    assert_eq!(vetted.release.version(), &Version::new(1, 0, 0));
}

#[test]
fn test_vet_release_that_is_too_new_leaves_the_one_before() {
    let mut package = Package::new();
    let (alone, machine) = (package.publish("1.0.0", 1), Machine::new(WAITS));
    let log = package.publish("1.1.0", 8);

    assert_eq!(machine.take(&log, 10), ("1.0.0".to_owned(), Some("release-too-new")));
    assert_eq!(Machine::new(WAITS).take(&log, 11), ("1.1.0".to_owned(), None));
    assert_eq!(Machine::new(WAITS).take(&alone, 3), ("release-too-new".to_owned(), None));
}

#[test]
fn test_vet_release_that_was_dated_back_waits_from_when_it_was_seen() {
    let (mut package, machine) = (Package::new(), Machine::new(WAITS));
    assert_eq!(machine.take(&package.publish("1.0.0", 1), 20).0, "1.0.0");

    // published after day 20, and claims to be of day 1
    let log = package.publish("1.1.0", 1);

    assert_eq!(machine.take(&log, 30), ("1.0.0".to_owned(), Some("release-too-new")));
    assert_eq!(machine.take(&log, 32), ("1.0.0".to_owned(), Some("release-too-new")));
    assert_eq!(machine.take(&log, 33), ("1.1.0".to_owned(), None));
}

#[test]
fn test_vet_log_that_was_rolled_back_chooses_nothing() {
    let (mut package, machine) = (Package::new(), Machine::new(""));
    let before = package.publish("1.0.0", 1);
    machine.take(&package.publish("1.1.0", 2), 5);

    assert_eq!(machine.take(&before, 6), ("log-rolled-back".to_owned(), None));
}
