//! Packages, installed from a registry in a folder.

use crate::{
    bare::component,
    stocked::{Registry, net},
};
use serde_json::json;

mod asking;
mod offline;

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
    assert_eq!(home.badly(&["install", "fs-grap"]).1, "no-such-package");
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
