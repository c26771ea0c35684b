//! Projects that cannot be built, told apart before anything is compiled.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{Diagnostic, Exit};
use std::path::Path;
use tempfile::TempDir;

const CDYLIB: &str = "[lib]\ncrate-type = ['cdylib']\n";

fn package(folder: &Path, name: &str, more: &str) {
    let manifest = format!("[package]\nname = '{name}'\nedition = '2024'\n{more}");
    files::write(&folder.join("Cargo.toml"), manifest.as_bytes()).unwrap();
    files::write(&folder.join("src/lib.rs"), b"//! Empty.\n").unwrap();
}

fn workspace() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    files::write(&dir.path().join("Cargo.toml"), b"[workspace]\nmembers = ['one', 'two']\nresolver = '3'").unwrap();
    package(&dir.path().join("one"), "one", CDYLIB);
    package(&dir.path().join("two"), "two", "");
    dir
}

fn refusal(options: BuildOptions) -> BuildError {
    found::find(&options).err().unwrap()
}

#[test]
fn test_find_without_a_cargo_toml_hints_at_new() {
    let dir = tempfile::tempdir().unwrap();

    let error = refusal(BuildOptions::new(dir.path()));

    assert_eq!(error.code(), "project-missing");
    assert!(error.hint().unwrap().contains("cargo kami new"));
}

#[test]
fn test_find_with_a_broken_cargo_toml_shows_what_cargo_says() {
    let dir = tempfile::tempdir().unwrap();
    files::write(&dir.path().join("Cargo.toml"), b"x = ").unwrap();

    let error = refusal(BuildOptions::new(dir.path()));

    assert_eq!(error.code(), "project-broken");
    assert!(error.to_string().contains("Cargo.toml:1:"), "{error}");
}

#[test]
fn test_find_above_several_packages_asks_which_one() {
    let dir = workspace();

    let error = refusal(BuildOptions::new(dir.path()));

    assert_eq!(error.to_string(), "this folder belongs to no single package: the workspace has `one`, `two`");
    assert_eq!(error.exit(), Exit::Usage);
}

#[test]
fn test_find_an_unknown_package_names_the_nearest_first() {
    let dir = workspace();

    let error = refusal(BuildOptions { package: Some("twoo".to_owned()), ..BuildOptions::new(dir.path()) });

    assert_eq!(error.hint().unwrap(), "it has `two`, `one`");
}

#[test]
fn test_find_inside_a_member_takes_that_member() {
    let dir = workspace();

    let found = found::find(&BuildOptions::new(dir.path().join("one/src"))).unwrap();

    assert_eq!(found.package.name.as_str(), "one");
    assert!(found.component().ends_with("kami/one.wasm"));
}

#[test]
fn test_find_a_member_by_its_manifest_takes_that_member() {
    let dir = workspace();
    let manifest = Some(dir.path().join("one/Cargo.toml"));

    let found = found::find(&BuildOptions { manifest, ..BuildOptions::new(dir.path()) }).unwrap();

    assert_eq!(found.package.name.as_str(), "one");
}

#[test]
fn test_find_a_plain_library_hints_at_the_lines_to_add() {
    let dir = workspace();

    let error = refusal(BuildOptions { package: Some("two".to_owned()), ..BuildOptions::new(dir.path()) });

    assert_eq!(error.code(), "crate-type");
    assert!(error.hint().unwrap().ends_with("[lib]\ncrate-type = [\"cdylib\"]"));
}

#[test]
fn test_find_a_package_no_component_can_be_named_after_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    package(dir.path(), "my_tool", CDYLIB);

    let error = refusal(BuildOptions::new(dir.path()));

    assert_eq!(error.code(), "package-name");
}

#[test]
fn test_find_with_a_broken_kami_toml_points_at_the_line() {
    let dir = tempfile::tempdir().unwrap();
    package(dir.path(), "demo", CDYLIB);
    files::write(&dir.path().join("kami.toml"), b"[limits]\nmemroy = '1 MiB'").unwrap();

    let error = refusal(BuildOptions::new(dir.path()));

    assert!(error.to_string().contains("kami.toml:2:1: unknown key `memroy`, did you mean `memory`?"), "{error}");
}
