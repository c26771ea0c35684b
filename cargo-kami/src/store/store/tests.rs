//! Stores, whole and damaged.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and tampers with files"
)]

use super::*;
use crate::Diagnostic;
use kami_registry::{Sha256, Timestamp};
use std::fs;

fn fresh() -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::create(&dir.path().join("data")).unwrap();
    (dir, store)
}

fn put(store: &mut Store, name: &str, bytes: &[u8]) -> Installed {
    let tool = Installed::new(name, Sha256::of(bytes), Timestamp::from_seconds(7));
    store.install(name, bytes, |_| Ok::<_, StoreError>(tool)).unwrap()
}

fn files(store: &Store) -> usize {
    fs::read_dir(&store.components).unwrap().count()
}

#[test]
fn test_install_tool_is_found_with_everything_it_had() {
    let (dir, mut store) = fresh();
    let mut tool = Installed::new("demo", Sha256::of(b"1"), Timestamp::from_seconds(7));
    tool.grants.net = vec!["https://*.example.com:444".parse().unwrap()];
    tool.grants.dirs = vec!["/a=/b:rw".parse().unwrap(), "/c=/d:rw:ro".parse().unwrap()];
    tool.grants.env = vec!["A".parse().unwrap(), "B=command:pass a=b".parse().unwrap()];
    tool.grants.mcp = vec!["sampling".parse().unwrap(), "roots".parse().unwrap()];
    tool.grants.limits.time = "1500ms".parse().ok();
    tool.grants.limits.memory = "65537".parse().ok();
    tool.provenance.registry = Some(kami_registry::RegistryId::from_bytes([7; 16]));
    (tool.provenance.entry, tool.size, tool.pinned) = (Some(Sha256::of(b"line")), 1, true);
    store.install("demo", b"1", |_| Ok::<_, StoreError>(tool.clone())).unwrap();

    let again = Store::open(&dir.path().join("data")).unwrap().unwrap();

    assert_eq!(again.tools().unwrap(), [tool]);
}

#[test]
fn test_install_over_an_older_one_keeps_the_count_and_drops_its_file() {
    let (_dir, mut store) = fresh();
    put(&mut store, "demo", b"old");
    store.count(&[("demo".into(), Count { calls: 2, failures: 1 })], Timestamp::from_seconds(9)).unwrap();

    put(&mut store, "demo", b"new");

    let (tool, bytes) = store.load("demo").unwrap();
    assert_eq!((tool.usage.calls, tool.usage.last, bytes), (2, Some(Timestamp::from_seconds(9)), b"new".to_vec()));
    assert_eq!(files(&store), 1);
}

#[test]
fn test_install_refused_by_whoever_decides_changes_nothing() {
    let (_dir, mut store) = fresh();
    let before = put(&mut store, "demo", b"old");

    let refused = store.install("demo", b"new", |_| Err(StoreError::Homeless)).unwrap_err();

    assert_eq!((refused.code(), store.tools().unwrap()), ("store-homeless", vec![before]));
    assert_eq!(files(&store), 1);
}

#[test]
fn test_remove_file_that_another_tool_has_too_stays() {
    let (_dir, mut store) = fresh();
    put(&mut store, "one", b"same");
    put(&mut store, "two", b"same");

    store.remove("one").unwrap();
    let shared = files(&store);
    store.remove("two").unwrap();

    assert_eq!((shared, files(&store)), (1, 0));
    assert_eq!(store.remove("two").unwrap_err().code(), "not-installed");
}

#[test]
fn test_load_file_with_other_bytes_is_refused() {
    let (_dir, mut store) = fresh();
    let tool = put(&mut store, "demo", b"good");
    let path = components::place(&store.components, &tool.sha256);
    fs::remove_file(&path).unwrap();
    let gone = store.load("demo").unwrap_err().code();
    fs::write(&path, b"evil").unwrap();

    let changed = store.load("demo").unwrap_err();

    assert_eq!((gone, changed.code()), ("component-gone", "component-changed"));
    assert!(changed.hint().unwrap().contains("cargo kami install"), "{:?}", changed.hint());
    put(&mut store, "demo", b"good");
    assert_eq!(store.load("demo").unwrap().1, b"good");
}

#[test]
fn test_count_of_a_tool_that_is_gone_is_forgotten() {
    let (_dir, mut store) = fresh();

    store.count(&[("demo".into(), Count { calls: 1, failures: 0 })], Timestamp::from_seconds(9)).unwrap();
    put(&mut store, "demo", b"");

    assert_eq!(store.tool("demo").unwrap().usage, Default::default());
}

#[test]
fn test_moment_changes_when_another_connection_writes() {
    let (dir, store) = fresh();
    let mut other = Store::create(&dir.path().join("data")).unwrap();
    let before = store.moment().unwrap();

    put(&mut other, "demo", b"");

    assert_ne!(store.moment().unwrap(), before);
}

#[test]
fn test_sweep_leaves_what_is_not_ours_and_drafts_of_others() {
    let (_dir, mut store) = fresh();
    for name in ["notes.txt", ".kami-draft"] {
        fs::write(store.components.join(name), "").unwrap();
    }
    fs::write(store.components.join(format!("{}.wasm", Sha256::of(b"x").hex())), "x").unwrap();

    put(&mut store, "demo", b"1");

    assert_eq!(files(&store), 3);
}
