//! What a person wrote stays as they wrote it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use insta::assert_snapshot;

const MINE: &str = "# do not touch\n[registry]\ndefault='lab'   # the usual one\n\n[registries.lab]  # at work\nurl = '/srv/lab.git'\nid='k1:00000000000000000000000000000000'\n\n[signing]\nkey = 'work'\n";

fn entry(name: &str) -> NewEntry<'_> {
    NewEntry { name, url: "/srv/acme.git", id: RegistryId::from_bytes([7; 16]), root: &[], insecure: Insecure::Refused }
}

#[test]
fn test_add_to_a_written_file_keeps_the_rest() {
    let text = add_registry(MINE, &entry("acme")).unwrap();

    assert_snapshot!(text, @r#"
    # do not touch
    [registry]
    default='lab'   # the usual one

    [registries.lab]  # at work
    url = '/srv/lab.git'
    id='k1:00000000000000000000000000000000'

    [registries.acme]
    url = "/srv/acme.git"
    id = "k1:07070707070707070707070707070707"

    [signing]
    key = 'work'
    "#);
}

#[test]
fn test_add_of_a_second_registry_keeps_the_first_as_the_default() {
    let first = add_registry("", &entry("acme")).unwrap();
    let second = add_registry(&first, &entry("lab")).unwrap();
    let third = add_registry(&second.replace("default = \"acme\"", ""), &entry("home")).unwrap();

    assert!(!first.contains("default"), "the only one needs none: {first}");
    assert!(second.contains("[registry]\ndefault = \"acme\"\n"), "{second}");
    assert!(!third.contains("default"), "nobody knows which of two was meant: {third}");
}

#[test]
fn test_add_insecure_says_so() {
    let insecure = NewEntry { insecure: Insecure::Allowed, ..entry("acme") };

    let text = add_registry("", &insecure).unwrap();

    assert_snapshot!(text, @r#"
    [registries.acme]
    url = "/srv/acme.git"
    id = "k1:07070707070707070707070707070707"
    insecure = true
    "#);
}

#[test]
fn test_add_taken_or_broken_names_are_refused() {
    let codes = [("lab", MINE), ("a b", ""), ("", ""), ("acme", "registries = 1"), ("acme", "[")]
        .map(|(name, text)| add_registry(text, &entry(name)).unwrap_err());

    let shown = codes.map(|error| error.to_string().split(',').next().map(str::to_owned).unwrap());
    assert_eq!(
        shown,
        [
            "there is a registry `lab` already",
            "`a b` cannot be the name of a registry",
            "`` cannot be the name of a registry",
            "`registries` in the settings is no table",
            "the settings are no TOML",
        ]
    );
}

#[test]
fn test_remove_the_default_leaves_none() {
    let text = remove_registry(MINE, "lab").unwrap();

    assert_snapshot!(text, @r#"
    # do not touch
    [registry]

    [signing]
    key = 'work'
    "#);
}

#[test]
fn test_set_default_of_an_unknown_registry_is_refused() {
    let refused = set_default(MINE, "acme").unwrap_err();

    assert_eq!(refused.to_string(), "there is no registry `acme`");
}
