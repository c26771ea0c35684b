//! What is built is what was tested: every lock is tracked, and none names the registry it was made from.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};

/// Found by the manifest that opens them.
const LOCKS: [(&str, &str); 2] = [("Cargo.toml", "Cargo.lock"), ("package.json", "package-lock.json")];

fn missing(manifest: &str, tracked: &[String]) -> Option<Finding> {
    let (folder, name) = manifest.rsplit_once('/').map_or(("", manifest), |(folder, name)| (folder, name));
    let (_, lock) = LOCKS.iter().find(|(opens, _)| *opens == name)?;
    let lock = if folder.is_empty() { (*lock).to_owned() } else { format!("{folder}/{lock}") };
    (!tracked.contains(&lock)).then(|| Finding::new(manifest, 1, format!("`{lock}` must be tracked")))
}

/// A mirror must do as well as the registry an author happened to use.
fn check_addresses(path: &str, text: &str) -> Vec<Finding> {
    let named = text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("\"resolved\""));
    named.map(|(index, _)| Finding::new(path, index + 1, "the lock names a registry, see `.npmrc` beside it")).collect()
}

#[test]
fn test_locks_of_all_workspaces_are_tracked() -> std::io::Result<()> {
    let tracked = repository::paths()?;
    let opens =
        |source: &repository::Source| source.path.ends_with("package.json") || source.text.contains("[workspace]");
    let manifests = repository::files(|path| path.ends_with("Cargo.toml") || path.ends_with("package.json"))?;

    let findings: Vec<Finding> =
        manifests.iter().filter(|m| opens(m)).filter_map(|m| missing(&m.path, &tracked)).collect();

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_locks_of_clients_name_no_registry() -> std::io::Result<()> {
    let sources = repository::files(|path| path.ends_with("package-lock.json"))?;

    let findings = repository::check_all(&sources, check_addresses);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_locks_not_tracked_are_reported() {
    let tracked = ["Cargo.lock".to_owned(), "b/package-lock.json".to_owned()];

    let findings: Vec<Finding> =
        ["Cargo.toml", "a/Cargo.toml", "b/package.json"].iter().filter_map(|path| missing(path, &tracked)).collect();

    assert_eq!(findings.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(), ["a/Cargo.toml"]);
}

#[test]
fn test_lock_with_an_address_is_reported() {
    let sample = "{\n  \"version\": \"1.0.0\",\n  \"resolved\": \"https://registry.example/a.tgz\"\n}";

    let findings = check_addresses("package-lock.json", sample);

    assert_lines(&findings, &[3]);
}
