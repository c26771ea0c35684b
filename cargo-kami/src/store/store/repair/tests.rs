//! Damage of all kinds.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and damages files"
)]

use super::*;
use crate::{Diagnostic, store::Count};
use kami_registry::{Sha256, Timestamp};
use rusqlite::Connection;

fn filled(tools: usize) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(dir.path()).unwrap();
    for number in 0..tools {
        let (name, bytes) = (format!("tool-{number:04}"), number.to_string().into_bytes());
        let mut tool = Installed::new(&name, Sha256::of(&bytes), Timestamp::from_seconds(7));
        tool.grants.env = vec!["KEY".parse().unwrap()];
        store.install(&name, &bytes, |_| Ok::<_, StoreError>(tool)).unwrap();
        store.count(&[(name, Count { calls: 3, failures: 0 })], Timestamp::from_seconds(8)).unwrap();
    }
    dir
}

#[test]
fn test_repair_sound_store_stays_as_it_is() {
    let dir = filled(3);

    let repair = Store::repair(dir.path()).unwrap();

    assert_eq!((repair.aside, repair.tools.len(), repair.lost.len()), (None, 3, 0));
}

#[test]
fn test_repair_database_overwritten_with_text_keeps_the_components() {
    let dir = filled(3);
    fs::write(dir.path().join("store.db"), "x".repeat(10_000)).unwrap();

    let repair = Store::repair(dir.path()).unwrap();

    assert_eq!((repair.tools.len(), repair.lost.len()), (0, 3));
    assert_eq!(fs::read(repair.aside.unwrap()).unwrap(), "x".repeat(10_000).as_bytes());
    assert!(repair.lost.iter().all(|path| files::exists(path)));
    assert_eq!(Store::create(dir.path()).unwrap().tools().unwrap(), []);
}

#[test]
fn test_repair_one_broken_page_loses_no_more_than_it_held() {
    let dir = filled(200);
    let path = dir.path().join("store.db");
    let mut bytes = fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    bytes[(pages / 2) * 4096..(pages / 2 + 1) * 4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();

    let repair = Store::repair(dir.path()).unwrap();

    let tools = Store::create(dir.path()).unwrap().tools().unwrap();
    assert!(repair.aside.is_some() && repair.tools.len() >= 100, "{}", repair.tools.len());
    assert_eq!(tools.len() + repair.lost.len(), 200);
    assert_eq!(Store::repair(dir.path()).unwrap().aside, None);
}

#[test]
fn test_repair_keeps_what_projects_have_locked_and_what_was_agreed_to() {
    let dir = filled(200);
    let (path, grants) = (dir.path().join("store.db"), Sha256::of(b"grants"));
    let mut store = Store::create(dir.path()).unwrap();
    store.hold("/project/kami.lock".as_ref(), &[], &[b"held".to_vec()]).unwrap();
    store.agree("/project".as_ref(), &grants).unwrap();
    drop(store);
    let mut bytes = fs::read(&path).unwrap();
    let pages = bytes.len() / 4096;
    bytes[(pages / 2) * 4096..(pages / 2 + 1) * 4096].fill(0xa5);
    fs::write(&path, bytes).unwrap();

    let repair = Store::repair(dir.path()).unwrap();

    let store = Store::create(dir.path()).unwrap();
    assert!(repair.aside.is_some());
    assert_eq!(store.agreement("/project".as_ref()).unwrap(), Some(grants));
    assert_eq!(store.held("demo", &Sha256::of(b"held")).unwrap(), b"held");
    assert_eq!(store.holding("/project/kami.lock".as_ref()).unwrap().len(), 1);
}

#[test]
fn test_repair_of_a_newer_store_is_refused() {
    let dir = filled(1);
    Connection::open(dir.path().join("store.db")).unwrap().pragma_update(None, "user_version", 99).unwrap();

    let refused = Store::repair(dir.path()).unwrap_err();

    assert_eq!(refused.code(), "store-newer");
    assert!(!files::exists(&dir.path().join("lost")));
}
