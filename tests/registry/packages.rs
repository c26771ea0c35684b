//! Packages, installed from a registry in a folder.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use kami_registry::{
    Log, PackageName, RegistryId, Sha256, Timestamp, artifact, git,
    key::{Namespace, SecretKey, Signer},
    log::{Event, LogLimits},
    settings::RegistrySettings,
};
use serde_json::{Value, json};
use std::{fs, path::PathBuf, process::Command};

/// A registry with one package, whose owner publishes into it.
struct Registry {
    home: Home,
    name: PackageName,
    alice: SecretKey,
    text: String,
}

impl Registry {
    fn new() -> Self {
        let home = Home::new();
        git::create(&home.folder().join("acme.git")).unwrap();
        let alice = SecretKey::generate("alice").unwrap();
        let mut registry = Self { home, name: "fs-grep".parse().unwrap(), alice, text: String::new() };
        let owners = vec![registry.alice.public().clone()];
        registry.tell(Event::Create { registry: Self::id(), owners, threshold: 1 });
        let url = registry.home.folder().join("acme.git");
        let config = format!("[registries.acme]\nurl = {:?}\nid = \"{}\"\n", url.display().to_string(), Self::id());
        fs::create_dir_all(registry.home.folder().join("home/config")).unwrap();
        registry.home.write("home/config/config.toml", config.as_bytes());
        registry
    }

    fn id() -> RegistryId {
        RegistryId::from_bytes([7; 16])
    }

    fn tell(&mut self, event: Event) {
        let log = Log::verify(&self.name, &Self::id(), self.text.as_bytes(), &LogLimits::default());
        let draft = log.draft(event, Timestamp::from_seconds(1_700_000_000)).unwrap();
        let signature = self.alice.sign(Namespace::Log, draft.body()).unwrap();
        self.text.push_str(draft.signed(vec![signature]).unwrap().text());
    }

    /// Publishes what is said of a version, and the bytes that are served for it.
    fn publish(&mut self, version: &str, asked: &Value, served: &[u8]) {
        let bytes = component("fs-grep", version, asked);
        let id = artifact::write(&self.home.folder().join("acme.git"), served).unwrap();
        let sha256 = Sha256::of(&bytes).hex();
        let publish = json!({
            "version": version, "abi": "kami:tool@0.2.0", "capabilities": asked, "provenance": {"kami": "0.2.0"},
            "artifact": {"sha256": sha256, "size": served.len(), "git": id.to_string()},
            "tools": [{"name": "fs-grep_tool", "description": "d"}],
        });
        self.tell(Event::Publish(serde_json::from_value(publish).unwrap()));
        self.git("acme.git", &["update-ref", &format!("refs/kami/artifacts/{sha256}"), &id.to_string()]);
        self.push();
    }

    /// Puts settings and log on the branch.
    fn push(&self) {
        let settings = RegistrySettings::new(Self::id(), "acme").to_json().unwrap();
        let path = PathBuf::from("work").join(self.name.log_path());
        fs::create_dir_all(self.home.folder().join(&path).parent().unwrap()).unwrap();
        self.home.write(path.to_str().unwrap(), self.text.as_bytes());
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

    fn signer(&self) -> String {
        self.alice.public().fingerprint().to_string()
    }
}

mod offline;

fn net(origin: &str) -> Value {
    json!({"net": [{"origin": origin, "reason": "r"}]})
}

#[test]
fn test_install_package_is_trusted_once_its_signer_is_named() {
    let mut registry = Registry::new();
    registry.publish("0.1.0", &json!({}), &component("fs-grep", "0.1.0", &json!({})));
    let home = &registry.home;

    let refused = home.badly(&["install", "fs-grep"]);
    let before = home.installed().len();
    home.well(&["install", "fs-grep", "--signer", &registry.signer()]);
    home.well(&["install", "fs-grep@0.1.0"]);

    assert_eq!((refused.0, before), (1, 0), "{}", refused.2);
    let tool = &home.installed()[0];
    assert_eq!((&tool["unsigned"], &tool["signers"]), (&json!(false), &json!([registry.signer()])));
    assert_eq!((&tool["registry"], &tool["source"]), (&json!(Registry::id()), &json!("fs-grep@0.1.0 --registry acme")));
    assert!(tool["entry"].is_string() && tool["identity"].is_string());
}

#[test]
fn test_install_package_newest_that_fits_and_widening_stops() {
    let mut registry = Registry::new();
    for (version, asked) in [("0.1.0", json!({})), ("0.2.0", net("https://a.test"))] {
        registry.publish(version, &asked, &component("fs-grep", version, &asked));
    }
    let home = &registry.home;

    home.well(&["install", "fs-grep@0.1", "--signer", &registry.signer()]);
    let (exit, code, text) = home.badly(&["install", "fs-grep"]);
    let kept = home.installed()[0]["package-version"].clone();
    home.well(&["install", "fs-grep", "--net", "https://a.test"]);

    assert_eq!((exit, code.as_str(), kept), (1, "install-unasked", json!("0.1.0")), "{text}");
    assert_eq!(home.installed()[0]["package-version"], "0.2.0");
    assert_eq!(home.badly(&["install", "fs-grep@^9"]).1, "no-such-version");
}

#[test]
fn test_install_package_whose_file_is_not_what_was_signed_is_refused() {
    let asked = net("https://a.test");
    let cases = [
        ("artifact-replaced", json!({}), component("fs-grep", "0.1.1", &json!({}))),
        ("artifact-replaced", json!({}), component("fs-grop", "0.1.0", &json!({}))),
        ("artifact-replaced", net("https://b.test"), component("fs-grep", "0.1.0", &asked)),
    ];

    for (expected, said, served) in cases {
        let mut registry = Registry::new();
        registry.publish("0.1.0", &said, &served);
        let signer = registry.signer();
        let (exit, code, text) = registry.home.badly(&["install", "fs-grep", "--signer", &signer, "--yes"]);
        assert_eq!((exit, code.as_str()), (1, expected), "{text}");
        assert!(registry.home.installed().is_empty());
        assert_eq!(registry.home.badly(&["install", "fs-grep"]).0, 1, "trust was left behind");
    }
}
