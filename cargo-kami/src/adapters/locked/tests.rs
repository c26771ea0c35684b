//! Several at once, and what stays.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

fn add_line(path: &Path) {
    update(path, Readers::Me, |text| Ok::<_, FileError>(format!("{text}line\n"))).unwrap();
}

#[test]
fn test_update_by_many_at_once_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("new folder/list.txt");

    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..10).for_each(|_| add_line(&path)));
        }
    });

    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 80);
    assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
}

#[test]
fn test_update_without_a_change_writes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("list.txt");
    fs::write(&path, "kept").unwrap();
    let before = fs::metadata(&path).unwrap().ino();

    update(&path, Readers::Me, |text| Ok::<_, FileError>(text.to_owned())).unwrap();

    assert_eq!(fs::metadata(&path).unwrap().ino(), before);
}

#[test]
fn test_update_that_fails_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("list.txt");
    fs::write(&path, "kept").unwrap();

    let refused = update(&path, Readers::Me, |_| Err(FileError::NotText { path: path.clone() }));

    assert!(refused.is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
}

#[test]
fn test_update_of_a_linked_file_changes_the_file_behind_the_link() {
    let dir = tempfile::tempdir().unwrap();
    let (real, link) = (dir.path().join("real.txt"), dir.path().join("link.txt"));
    fs::write(&real, "").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o600)).unwrap();
    symlink(&real, &link).unwrap();

    add_line(&link);

    assert_eq!(fs::read_to_string(&real).unwrap(), "line\n");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}
