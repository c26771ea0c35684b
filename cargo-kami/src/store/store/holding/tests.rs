//! What is kept for whom, and for how long.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and tampers with files"
)]

use super::*;
use crate::{
    Diagnostic,
    store::{Count, Installed},
};
use kami_registry::Timestamp;
use std::{fs, path::PathBuf};

struct Place {
    dir: tempfile::TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(&dir.path().join("data")).unwrap();
        Self { dir, store }
    }

    /// The lock file of a project.
    fn project(&self, name: &str) -> PathBuf {
        let path = self.dir.path().join(name).join("kami.lock");
        files::write(&path, b"").unwrap();
        path
    }

    fn has(&self, bytes: &[u8]) -> bool {
        self.store.held("demo", &Sha256::of(bytes)).is_ok()
    }
}

#[test]
fn test_hold_other_components_lets_go_of_the_former() {
    let mut place = Place::new();
    let project = place.project("one");
    place.store.hold(&project, &[], &[b"a".to_vec(), b"b".to_vec()]).unwrap();

    place.store.hold(&project, &[Sha256::of(b"b")], &[b"c".to_vec()]).unwrap();

    assert_eq!((place.has(b"a"), place.has(b"b"), place.has(b"c")), (false, true, true));
}

#[test]
fn test_hold_what_another_project_has_too_stays() {
    let mut place = Place::new();
    let (one, two) = (place.project("one"), place.project("two"));
    place.store.hold(&one, &[], &[b"a".to_vec()]).unwrap();
    place.store.hold(&two, &[Sha256::of(b"a")], &[]).unwrap();

    place.store.hold(&one, &[], &[]).unwrap();
    let while_two_has_it = place.has(b"a");
    fs::remove_file(&two).unwrap();
    place.store.hold(&one, &[], &[]).unwrap();

    assert_eq!((while_two_has_it, place.has(b"a")), (true, false));
}

#[test]
fn test_hold_survives_installs_and_removals() {
    let mut place = Place::new();
    let project = place.project("one");
    place.store.hold(&project, &[], &[b"a".to_vec()]).unwrap();
    let tool = Installed::new("demo", Sha256::of(b"a"), Timestamp::from_seconds(7));
    place.store.install("demo", b"a", |_| Ok::<_, StoreError>(tool)).unwrap();

    place.store.remove("demo").unwrap();

    assert!(place.has(b"a"));
}

#[test]
fn test_held_file_with_other_bytes_is_refused() {
    let mut place = Place::new();
    let project = place.project("one");
    place.store.hold(&project, &[], &[b"good".to_vec()]).unwrap();
    let path = components::place(&place.store.components, &Sha256::of(b"good"));
    fs::remove_file(&path).unwrap();
    fs::write(&path, b"evil").unwrap();

    let refused = place.store.held("demo", &Sha256::of(b"good")).unwrap_err();

    assert_eq!(refused.code(), "component-changed");
    assert!(refused.hint().unwrap().contains("cargo kami sync"), "{:?}", refused.hint());
}

#[test]
fn test_hold_once_another_project_is_gone_forgets_its_calls() {
    let mut place = Place::new();
    let (one, two) = (place.project("one"), place.project("two"));
    let counts = [("demo".to_owned(), Count { calls: 3, failures: 1 })];
    for project in [&one, &two] {
        place.store.count_locked(project, &counts, Timestamp::from_seconds(9)).unwrap();
    }
    fs::remove_file(&two).unwrap();

    place.store.hold(&one, &[], &[]).unwrap();

    let calls = [&one, &two].map(|project| place.store.locked_usage(project, "demo").unwrap().calls);
    assert_eq!(calls, [3, 0]);
}
