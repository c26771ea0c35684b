//! What a person at a terminal is asked before a package is installed, and what comes of their answers.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Registry, component, net};
use crate::keys::terminal::converse;
use kami_tests::Run;

const TRUST: &str = "Trust this from now on?";
const INSTALL: &str = "Install `fs-grep` and grant it";

/// A registry with a package that asks for an origin.
fn published() -> Registry {
    let mut registry = Registry::new();
    let asked = net("https://api.example.com");
    registry.publish("1.0.0", &asked, &component("fs-grep", "1.0.0", &asked));
    registry
}

fn install(registry: &Registry, talk: &[(&str, &str)]) -> Run {
    let mut command = registry.home.command(&["install", "fs-grep"]);
    command.env_remove("CI").env("TERM", "xterm");
    converse(&mut command, talk).unwrap()
}

#[test]
fn test_install_at_a_terminal_asks_twice_and_grants_what_was_agreed() {
    let registry = published();

    let run = install(&registry, &[(TRUST, "y\r"), (INSTALL, "y\r")]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains(&registry.signer()), "{}", run.stderr);
    assert!(registry.home.well(&["grants", "fs-grep"]).contains("https://api.example.com"));
}

#[test]
fn test_install_without_a_clear_yes_leaves_nothing_behind() {
    let registry = published();
    for talk in [
        &[(TRUST, "n\r")][..],
        &[(TRUST, "\r")],
        &[(TRUST, "y\r"), (INSTALL, "n\r")],
        &[(TRUST, "y\r"), (INSTALL, "\r")],
    ] {
        let run = install(&registry, talk);

        assert_eq!(run.code, Some(1), "{talk:?}: {}", run.stderr);
        assert!(registry.home.installed().is_empty() && registry.home.components().is_empty(), "{talk:?}");
        assert!(!registry.home.folder().join("home/config/trust.toml").exists(), "{talk:?} left trust behind");
    }
}

#[test]
fn test_install_interrupted_at_the_question_leaves_nothing_and_the_terminal_usable() {
    let registry = published();

    let run = install(&registry, &[(TRUST, "\u{3}")]);

    assert_eq!(run.code, Some(130), "{}", run.stderr);
    assert!(registry.home.installed().is_empty());
    assert!(run.stderr.ends_with("\u{1b}[?25h"), "the cursor stays hidden: {:?}", run.stderr);
}

#[test]
fn test_install_takes_nothing_typed_before_a_question_for_its_answer() {
    let registry = published();

    let run = install(&registry, &[(TRUST, "yy\ry\r"), (INSTALL, "\r")]);

    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("error[install-declined]"), "{}", run.stderr);
    assert!(registry.home.installed().is_empty());
}
