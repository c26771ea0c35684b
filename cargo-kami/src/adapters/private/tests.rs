//! Private files: how they are made, and which are refused.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;
use std::os::unix::fs::PermissionsExt;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o777
}

#[test]
fn test_file_that_is_new_is_private_and_so_is_its_folder() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("config/keys/default");

    create(&path, "secret").unwrap();

    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn test_file_that_exists_is_not_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("default");
    create(&path, "first").unwrap();

    let second = create(&path, "second");

    assert!(matches!(second, Err(FileError::Exists { .. })), "{second:?}");
    assert_eq!(*read(&path).unwrap(), "first");
}

#[test]
fn test_file_others_can_read_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("default");
    create(&path, "secret").unwrap();
    for mode in [0o640, 0o604, 0o660, 0o644, 0o610] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();

        let error = read(&path).unwrap_err();

        assert!(matches!(error, PrivateFileError::Open { mode: found, .. } if found == mode), "{error:?}");
    }
}

#[test]
fn test_file_of_bytes_is_no_text() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("default");
    create(&path, "").unwrap();
    fs::write(&path, [0xff]).unwrap();

    let error = read(&path).unwrap_err();

    assert_eq!(error.code(), "file-not-text");
}

#[test]
fn test_file_shared_with_its_group_is_read_and_no_other_is() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("tokens.toml");
    create(&path, "[tokens]").unwrap();
    for (mode, taken) in [(0o600, true), (0o640, true), (0o400, true), (0o644, false), (0o660, false), (0o602, false)] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();

        assert_eq!(read_shared(&path).is_ok(), taken, "{mode:o}");
    }
}
