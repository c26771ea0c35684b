//! Modes, links, and what stands in the way.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use std::os::unix::fs::{PermissionsExt, symlink};

fn file(folder: &Path, mode: u32) -> PathBuf {
    let path = folder.join("settings.json");
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    path
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn test_replace_of_private_file_keeps_its_mode_and_the_old_text() {
    let dir = tempfile::tempdir().unwrap();
    let path = file(dir.path(), 0o600);

    let first = Found::at(&path).unwrap().replace("new").unwrap().unwrap();
    let second = Found::at(&path).unwrap().replace("newer").unwrap().unwrap();

    let text = |path: &Path| fs::read_to_string(path).unwrap();
    assert_eq!((text(&path), text(&first), text(&second)), ("newer".into(), "old".into(), "new".into()));
    assert_eq!((mode(&path), mode(&first), mode(&second)), (0o600, 0o600, 0o600));
}

#[test]
fn test_replace_behind_a_symlink_leaves_the_link() {
    let (dir, dotfiles) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (path, link) = (file(dotfiles.path(), 0o644), dir.path().join("linked.json"));
    symlink(&path, &link).unwrap();

    let backup = Found::at(&link).unwrap().replace("new").unwrap().unwrap();

    assert_eq!(fs::read_link(&link).unwrap(), path);
    assert_eq!((fs::read_to_string(&path).unwrap(), backup.parent()), ("new".into(), path.parent()));
}

#[test]
fn test_found_file_that_cannot_be_replaced_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = file(dir.path(), 0o444);
    let dangling = dir.path().join("dangling");
    symlink("nowhere", &dangling).unwrap();

    for path in [&path, &dangling, dir.path()] {
        assert!(Found::at(path).is_err(), "{}", path.display());
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[test]
fn test_replace_of_file_changed_meanwhile_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = file(dir.path(), 0o644);
    let found = Found::at(&path).unwrap();
    fs::write(&path, "by another program").unwrap();

    let replaced = found.replace("new");

    assert!(matches!(replaced, Err(FileError::Io { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), "by another program");
}
