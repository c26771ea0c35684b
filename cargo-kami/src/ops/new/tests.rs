//! New folders, whole or not at all.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;

fn options(folder: PathBuf) -> NewOptions {
    NewOptions {
        name: "demo".to_owned(),
        folder,
        template: Template::Rust,
        guest: None,
        version_control: VersionControl::None,
    }
}

fn dependency(folder: &Path) -> toml::Value {
    let manifest: toml::Table = files::read_text(&folder.join("Cargo.toml")).unwrap().unwrap().parse().unwrap();
    manifest["dependencies"]["kami"].clone()
}

#[test]
fn test_new_outside_the_repository_uses_the_published_guest() {
    let dir = tempfile::tempdir().unwrap();

    let report = new(&options(dir.path().join("demo"))).unwrap();

    assert_eq!(dependency(&report.folder)["version"].as_str(), Some("0.2"));
}

#[test]
fn test_new_below_a_folder_with_the_guest_uses_that_guest() {
    let dir = tempfile::tempdir().unwrap();
    files::write(&dir.path().join("kami-guest/Cargo.toml"), b"[package]\nname = \"kami-guest\"").unwrap();

    let report = new(&options(dir.path().join("tools/demo"))).unwrap();

    let guest = files::canonical(&dir.path().join("kami-guest")).unwrap();
    assert_eq!(dependency(&report.folder)["path"].as_str(), guest.to_str());
}

#[test]
fn test_new_with_a_guest_path_that_holds_none_makes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let options = NewOptions { guest: Some(dir.path().to_path_buf()), ..options(dir.path().join("demo")) };

    let error = new(&options).unwrap_err();

    assert_eq!(error.code(), "guest-missing");
    assert!(!files::exists(&options.folder));
}

#[test]
fn test_new_over_an_existing_folder_hints_at_a_folder_below() {
    let dir = tempfile::tempdir().unwrap();

    let error = new(&options(dir.path().to_path_buf())).unwrap_err();

    let expected = format!("nothing is overwritten: write `--path {}`", dir.path().join("demo").display());
    assert_eq!(error.hint(), Some(expected));
}

#[test]
fn test_new_with_a_wrong_name_is_a_usage_error() {
    let wrong = NewOptions { name: "My_Tool".to_owned(), ..options("/nowhere/x".into()) };

    let error = new(&wrong).unwrap_err();

    assert_eq!(error.exit(), crate::Exit::Usage);
}

#[test]
fn test_new_with_git_starts_a_repository() {
    let dir = tempfile::tempdir().unwrap();
    let options = NewOptions { version_control: VersionControl::Git, ..options(dir.path().join("demo")) };

    new(&options).unwrap();

    assert!(options.folder.join(".git").is_dir());
}
