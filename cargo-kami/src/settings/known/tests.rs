//! Which registry is meant, and that a project cannot bring its own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{Diagnostic, project::ProjectManifest};

const LAB: &str = "[registries.lab]\nurl = '/srv/lab.git'\nid = 'k1:00000000000000000000000000000000'\n";
const ACME: &str =
    "[registries.acme]\nurl = 'https://acme.example/i.git'\nid = 'k1:11111111111111111111111111111111'\n";

fn user(text: &str) -> KnownRegistries {
    KnownRegistries::new(UserSettings::parse(text).unwrap())
}

fn project(user_text: &str, project: &str) -> KnownRegistries {
    user(user_text).within(ProjectManifest::parse(project).unwrap().registries)
}

#[test]
fn test_choose_without_a_name_takes_the_default_or_the_only_one() {
    let default = user(&format!("[registry]\ndefault = 'acme'\n{LAB}{ACME}"));

    assert_eq!(default.choose(None).unwrap().name, "acme");
    assert_eq!(user(LAB).choose(None).unwrap().name, "lab");
    assert_eq!(user(&format!("{LAB}{ACME}")).choose(None).unwrap_err().code(), "registry-ambiguous");
    assert_eq!(user("").choose(None).unwrap_err().code(), "registry-none");
}

#[test]
fn test_choose_an_unknown_name_lists_the_nearest_first() {
    let refused = user(&format!("{LAB}{ACME}")).choose(Some("acne")).unwrap_err();

    assert_eq!(refused.hint().as_deref(), Some("known: `acme`, `lab`"));
}

#[test]
fn test_choose_of_a_project_finds_the_persons_own_by_id() {
    let known = project(ACME, "[registries.tools]\nurl = '/elsewhere'\nid = 'k1:11111111111111111111111111111111'");

    let chosen = known.choose(Some("tools")).unwrap();

    assert_eq!((chosen.name.as_str(), chosen.url.to_string().as_str()), ("acme", "https://acme.example/i.git"));
}

#[test]
fn test_choose_of_a_project_cannot_take_over_a_name() {
    let other_id = "[registries.acme]\nurl = 'https://acme.example/i.git'\nid = 'k1:22222222222222222222222222222222'";
    let other_place = "[registries.acme]\nurl = 'https://evil.example/i.git'";

    for hostile in [other_id, other_place] {
        let refused = project(ACME, hostile).choose(Some("acme")).unwrap_err();
        assert_eq!((refused.code(), refused.exit()), ("registry-not-agreed", crate::Exit::No));
    }
}

#[test]
fn test_hint_of_a_hostile_place_is_safe_to_paste() {
    let hostile = "[registries.x]\nurl = \"/tmp/'; rm -rf ~; '\"";

    let hint = project("", hostile).choose(Some("x")).unwrap_err().hint().unwrap();

    assert_eq!(hint, r"if you trust it: `cargo kami registry add x '/tmp/'\''; rm -rf ~; '\'''`");
}
