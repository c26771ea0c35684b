//! Stores that change under one's eyes.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test fails by panicking, and moves files")]

use super::*;
use crate::Diagnostic;
use kami_registry::{Sha256, Timestamp};
use std::fs;

fn put(store: &mut Store, name: &str) {
    let tool = Installed::new(name, Sha256::of(b""), Timestamp::from_seconds(0));
    store.install(name, b"", |_| Ok::<_, StoreError>(tool)).unwrap();
}

fn names(look: Option<Vec<Installed>>) -> Option<Vec<String>> {
    look.map(|tools| tools.into_iter().map(|tool| tool.name).collect())
}

#[test]
fn test_look_tells_of_changes_by_others_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut watched = Watched::new(dir.path().to_owned());
    let mut looks = vec![names(watched.look().unwrap())];

    let mut other = Store::create(dir.path()).unwrap();
    put(&mut other, "demo");
    looks.extend([names(watched.look().unwrap()), names(watched.look().unwrap())]);
    other.remove("demo").unwrap();
    looks.push(names(watched.look().unwrap()));

    assert_eq!(looks, [Some(vec![]), Some(vec!["demo".to_owned()]), None, Some(vec![])]);
}

#[test]
fn test_look_own_counting_is_no_change() {
    let dir = tempfile::tempdir().unwrap();
    put(&mut Store::create(dir.path()).unwrap(), "demo");
    let mut watched = Watched::new(dir.path().to_owned());
    watched.look().unwrap();

    watched.count(&[("demo".to_owned(), Count { calls: 2, failures: 0 })]);

    assert_eq!(names(watched.look().unwrap()), None);
    assert_eq!(watched.store().unwrap().tool("demo").unwrap().usage.calls, 2);
}

#[test]
fn test_look_store_that_was_replaced_is_opened_again() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    put(&mut Store::create(dir.path()).unwrap(), "old");
    put(&mut Store::create(other.path()).unwrap(), "new");
    let mut watched = Watched::new(dir.path().to_owned());
    watched.look().unwrap();

    fs::rename(other.path().join("store.db"), dir.path().join("store.db")).unwrap();
    let replaced = names(watched.look().unwrap());
    fs::remove_file(dir.path().join("store.db")).unwrap();
    let lost = watched.look().map_err(|error| error.code());
    fs::remove_dir_all(dir.path().join("components")).unwrap();
    let gone = [names(watched.look().unwrap()), names(watched.look().unwrap())];

    assert_eq!(replaced, Some(vec!["new".to_owned()]));
    assert_eq!(lost, Err("store-damaged"));
    assert_eq!(gone, [Some(vec![]), None]);
}
