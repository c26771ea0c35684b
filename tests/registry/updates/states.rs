//! Installed versions that were yanked or are distrusted, and packages that are easily taken for others.

use super::{settled, state};
use crate::stocked::{Registry, net};
use serde_json::json;

#[test]
fn test_update_from_a_yanked_version_warns_and_never_goes_back() {
    let mut registry = settled();
    registry.versions(&[("0.2.0", net("https://a.test"))]);
    registry.home.well(&["update", "--all"]);
    registry.yank("0.2.0");

    let run = registry.home.run(&["update", "--all"]);
    let (exit, code, text) = registry.home.badly(&["install", "fs-grep"]);

    assert_eq!((run.code, state(&registry).0), (Some(0), json!("0.2.0")), "{}", run.stderr);
    assert!(run.stderr.contains("warning[tool-yanked]: `fs-grep` 0.2.0 was yanked: it hangs"), "{}", run.stderr);
    assert_eq!((exit, code.as_str()), (1, "install-older"), "{text}");
    assert!(text.contains("`cargo kami install fs-grep@0.1.0`"), "{text}");
    let run = registry.home.run(&["install", "fs-grep@0.1.0"]);
    assert!(run.code == Some(0) && run.stderr.contains("Downgraded `fs-grep` 0.2.0 -> 0.1.0"), "{}", run.stderr);
}

#[test]
fn test_update_from_a_distrusted_version_needs_one_by_another_key() {
    let mut registry = settled();
    registry.revoke();

    let (exit, code, text) = registry.home.badly(&["update", "--all"]);
    registry.publish_by(1, ("fs-grep", "0.2.0"));
    let run = registry.home.run(&["update", "--all"]);

    assert_eq!((exit, code.as_str()), (1, "tool-distrusted"), "{text}");
    assert!(text.contains("hint: remove it with `cargo kami uninstall fs-grep`"), "{text}");
    assert_eq!((run.code, state(&registry).0), (Some(0), json!("0.2.0")), "{}", run.stderr);
    assert!(run.stderr.contains("warning[tool-distrusted]"), "{}", run.stderr);
    assert!(run.stderr.contains("warning[signers-changed]"), "{}", run.stderr);
}

#[test]
fn test_install_of_a_name_like_another_is_warned_about_the_first_time() {
    let mut registry = Registry::new();
    for name in ["fs-grep", "fsgrep", "fs-grap", "notes"] {
        registry.publish_by(0, (name, "1.0.0"));
    }
    let install = |name: &str| registry.home.run(&["install", name, "--signer", &registry.signer()]).stderr;

    let (first, other, again) = (install("fs-grap"), install("notes"), install("fs-grap"));
    let unconfirmed = registry.home.badly(&["install", "fs-grep"]).2;

    assert!(
        first.contains("warning[name-similar]: `fs-grap` was never used here, and its registry also has `fs-grep`"),
        "{first}"
    );
    assert!(!other.contains("name-similar") && !again.contains("name-similar"), "{other}{again}");
    let warning = unconfirmed.find("also has `fsgrep`, `fs-grap`");
    assert!(warning.is_some() && warning < unconfirmed.find("error[first-use-unconfirmed]"), "{unconfirmed}");
}
