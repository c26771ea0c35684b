//! Databases of other versions, of nobody, and of no use.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and tampers with files"
)]

use super::*;
use crate::{Diagnostic, store::Store};
use std::{fs, os::unix::fs::PermissionsExt};

fn opened(folder: &Path) -> &'static str {
    Store::create(folder).map_or_else(|error| error.code(), |_| "fine")
}

#[test]
fn test_open_database_of_a_newer_version_is_refused_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    let path = dir.path().join("store.db");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", NEWEST + 1).unwrap();
    let before = fs::read(&path).unwrap();

    assert_eq!(opened(dir.path()), "store-newer");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn test_open_database_of_an_older_version_takes_what_only_newer_ones_know() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("store.db");
    let old = Connection::open(&path).unwrap();
    STEPS.iter().take(3).for_each(|step| old.execute_batch(step).unwrap());
    old.pragma_update(None, "user_version", 3).unwrap();

    let new = open(&path).unwrap();

    let format = format(&new, &path).unwrap();
    assert!(format > 3, "a version that knows no grants of the kind `mcp` would read them as damage");
    assert!(new.prepare("SELECT calls FROM locked_usage").is_ok());
}

#[test]
fn test_open_file_that_is_no_database_is_damaged() {
    let dir = tempfile::tempdir().unwrap();
    Store::create(dir.path()).unwrap();
    fs::write(dir.path().join("store.db"), "x".repeat(9000)).unwrap();

    assert_eq!(opened(dir.path()), "store-damaged");
}

#[test]
fn test_create_folder_others_can_write_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o775)).unwrap();

    assert_eq!(opened(dir.path()), "store-not-private");
}

#[test]
fn test_create_by_many_at_once_makes_one_store() {
    let dir = tempfile::tempdir().unwrap();

    let all: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16).map(|_| scope.spawn(|| opened(dir.path()))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });

    assert_eq!(all, ["fine"; 16]);
    assert_eq!(fs::read_dir(dir.path().join("components")).unwrap().count(), 0);
}

#[test]
fn test_unchanging_database_at_an_odd_path_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("50%?#");
    drop(Store::create(&folder).unwrap());

    let connection = unchanging(&folder.join("store.db")).unwrap();

    assert_eq!(format(&connection, &folder).unwrap(), NEWEST);
}
