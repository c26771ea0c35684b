//! Writing whole or not at all.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_write_over_a_file_leaves_nothing_else_behind() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a");

    write(&path, b"old").unwrap();
    write(&path, b"new").unwrap();

    assert_eq!(read(&path).unwrap(), b"new");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn test_write_onto_a_folder_fails_and_leaves_no_temporary_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a/b");
    write(&path.join("c"), b"kept").unwrap();

    let error = write(&path, b"new").unwrap_err();

    assert_eq!(error.to_string(), format!("cannot write `{}`", path.display()));
    assert_eq!(fs::read_dir(dir.path().join("a")).unwrap().count(), 1);
}

#[test]
fn test_create_folder_over_a_folder_is_refused_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    write(&dir.path().join("demo/mine"), b"kept").unwrap();

    let error = create_folder(&dir.path().join("demo"), &[("mine".into(), "lost".into())]).unwrap_err();

    assert!(matches!(error, FileError::Exists { .. }));
    assert_eq!(read(&dir.path().join("demo/mine")).unwrap(), b"kept");
}

#[test]
fn test_create_folder_that_cannot_be_finished_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let files = [("a".into(), String::new()), ("a/b".into(), String::new())];

    create_folder(&dir.path().join("demo"), &files).unwrap_err();

    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn test_read_text_of_other_bytes_says_what_is_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a");
    write(&path, &[0xff]).unwrap();

    let error = read_text(&path).unwrap_err();

    assert!(matches!(error, FileError::NotText { .. }));
}
