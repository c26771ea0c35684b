//! Registries as other programs see them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::settings::Registry;
use insta::assert_snapshot;
use kami_registry::{git::Insecure, index::Age};

fn url() -> RegistryUrl {
    RegistryUrl::parse("/srv/acme.git", Insecure::Refused).unwrap()
}

#[test]
fn test_made_and_added_are_one_line() {
    let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");

    let made = super::super::message::line(&RegistryMade(RegistryMessage::of(&url(), &settings)));
    let added = super::super::message::line(&RegistryAdded(RegistryMessage::of(&url(), &settings)));

    assert_snapshot!(made, @r#"{"reason":"registry-made","version":1,"url":"/srv/acme.git","id":"k1:07070707070707070707070707070707","name":"acme-tools","root":[]}"#);
    assert_snapshot!(added, @r#"{"reason":"registry-added","version":1,"url":"/srv/acme.git","id":"k1:07070707070707070707070707070707","name":"acme-tools","root":[]}"#);
}

#[test]
fn test_listed_says_what_is_not_known() {
    let registry = Registry { name: "acme".into(), url: url(), id: RegistryId::from_bytes([7; 16]), root: Vec::new() };
    let listed = ListedRegistry { registry, is_default: true, packages: None, age: Age::default() };

    let line = super::super::message::line(&RegistryListed((&listed).into()));

    assert_snapshot!(line, @r#"{"reason":"registry-listed","version":1,"name":"acme","url":"/srv/acme.git","id":"k1:07070707070707070707070707070707","default":true,"packages":null,"changed":null,"reached":null}"#);
}
