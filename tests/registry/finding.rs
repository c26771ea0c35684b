//! Finding packages in a registry, and looking at them before they are installed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::stocked::Registry;
use kami_tests::Run;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use tempfile::TempDir;

const VECTOR: &str = include_str!("../../kami-registry/tests/vectors/fs-grep.jsonl");

struct Shop(TempDir);

impl Shop {
    /// A registry that holds one package with a history, and nonsense under another name.
    fn new() -> Self {
        let shop = Self(tempfile::tempdir().unwrap());
        shop.kami(&["registry", "init", "acme.git", "--no-hook"]);
        shop.git(".", &["clone", "--quiet", "acme.git", "clone"]);
        let clone = shop.0.path().join("clone");
        let settings = fs::read_to_string(clone.join("kami.json")).unwrap();
        let id = |text: &str| text.split("k1:").nth(1).unwrap().get(..32).unwrap().to_owned();
        fs::write(clone.join("kami.json"), settings.replace(&id(&settings), &id(VECTOR))).unwrap();
        shop.write_log(&clone, "fs-grep", VECTOR);
        shop.write_log(&clone, "grep-all", "{\"body\":{\"kind\":\"publish\",\"description\":\"grep\"},\"sigs\":[]}\n");
        shop.git("clone", &["add", "--all"]);
        shop.git("clone", &["commit", "--quiet", "-m", "logs"]);
        shop.git("clone", &["push", "--quiet", "origin", "HEAD:main"]);
        let added = shop.kami(&["registry", "add", "acme", "acme.git"]);
        assert!(added.stderr.contains("2 packages"), "{}", added.stderr);
        shop
    }

    fn write_log(&self, clone: &Path, name: &str, text: &str) {
        let path: PathBuf = clone.join(name.parse::<kami_registry::PackageName>().unwrap().log_path());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn kami(&self, args: &[&str]) -> Run {
        let mut command = Run::command(self.0.path()).unwrap();
        command.args(args).env("KAMI_HOME", self.0.path().join("home")).env_remove("CI").output().unwrap().into()
    }

    fn git(&self, folder: &str, args: &[&str]) {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=operator", "-c", "user.email=operator@localhost"]).args(args);
        assert!(git.current_dir(self.0.path().join(folder)).status().unwrap().success());
    }
}

#[test]
fn test_search_shows_what_is_signed_and_nothing_else() {
    let shop = Shop::new();

    let found = shop.kami(&["search", "grep"]);
    let json = shop.kami(&["search", "grep", "--json"]);
    let nothing = shop.kami(&["search", "weather"]);

    assert_eq!((found.code, found.stdout.lines().count()), (Some(0), 1), "{}", found.stdout);
    assert!(found.stdout.starts_with("fs-grep  "), "{}", found.stdout);
    assert!(json.stdout.contains("\"name\": \"fs-grep\"") && !json.stdout.contains("grep-all"), "{}", json.stdout);
    assert_eq!((nothing.code, nothing.stderr.as_str()), (Some(0), "nothing found in `acme`\n"));
}

#[test]
fn test_info_shows_versions_owners_and_what_became_of_them() {
    let shop = Shop::new();

    let info = shop.kami(&["info", "fs-grep"]);
    let json = shop.kami(&["info", "fs-grep", "--message-format", "json"]);

    assert_eq!(info.code, Some(0), "{}", info.stderr);
    for part in ["fs-grep ", "signed by", "Capabilities", "Tools", "Versions", "Owners", "SHA256:", "ago"] {
        assert!(info.stdout.contains(part), "{part}: {}", info.stdout);
    }
    assert!(json.stdout.starts_with(r#"{"reason":"package-info","version":1,"name":"fs-grep","#), "{}", json.stdout);
    assert!(json.stdout.contains(r#""state":"yanked""#) || json.stdout.contains(r#""state":"distrusted""#));
}

#[test]
fn test_info_of_what_is_not_there_says_what_is() {
    let shop = Shop::new();

    let version = shop.kami(&["info", "fs-grep@99.0.0"]);
    let package = shop.kami(&["info", "grep-all"]);
    let name = shop.kami(&["info", "../../etc"]);

    assert!(version.stderr.starts_with("error[package-unpublished]: `fs-grep` has no version 99.0.0\nhint: it has "));
    assert!(package.stderr.starts_with("error[package-unpublished]: `grep-all` is not in this registry"));
    assert_eq!([version.code, package.code, name.code], [Some(101), Some(101), Some(2)]);
}

#[test]
fn test_info_and_search_show_what_would_be_installed_and_no_pre_release() {
    let mut registry = Registry::new();
    ["1.0.0", "1.1.0-rc.1"].into_iter().for_each(|version| registry.publish_by(0, ("fs-grep", version)));

    let info = registry.home.well(&["info", "fs-grep"]);
    let named = registry.home.well(&["info", "fs-grep@1.1.0-rc.1"]);
    let found = registry.home.well(&["search", "grep"]);
    registry.home.well(&["install", "fs-grep", "--signer", &registry.signer()]);

    assert!(info.contains("fs-grep 1.0.0\n") && info.contains("  1.1.0-rc.1"), "{info}");
    assert!(named.contains("fs-grep 1.1.0-rc.1\n"), "{named}");
    assert_eq!(found, "fs-grep  1.0.0\n");
    assert_eq!(registry.home.installed().first().map(|tool| tool["package-version"].clone()), Some("1.0.0".into()));
}
