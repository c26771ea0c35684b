//! Journals that are moved, torn and written by several.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::disallowed_methods, reason = "these tests look at files")]

use super::Journal;
use std::{fs, os::unix::fs::PermissionsExt, thread};

#[test]
fn test_open_of_a_new_journal_makes_it_for_its_user_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.jsonl");

    Journal::open(&path).unwrap();

    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn test_open_of_anything_but_a_file_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    for path in [dir.path(), "/dev/null".as_ref(), &dir.path().join("no/such/folder")] {
        assert!(Journal::open(path).is_err(), "{}", path.display());
    }
}

#[test]
fn test_add_to_a_journal_that_was_torn_begins_a_new_line() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.jsonl");
    fs::write(&path, "{}\n{\"ti").unwrap();

    let journal = Journal::open(&path).unwrap();
    journal.add("[1]").unwrap();
    journal.add("[2]").unwrap();

    assert_eq!(fs::read_to_string(&path).unwrap(), "{}\n{\"ti\n[1]\n[2]\n");
}

#[test]
fn test_add_where_nothing_can_be_written_is_made_up_for() {
    let dir = tempfile::tempdir().unwrap();
    let (path, moved) = (dir.path().join("audit.jsonl"), dir.path().join("old.jsonl"));
    let journal = Journal::open(&path).unwrap();
    journal.add("[1]").unwrap();
    fs::rename(&path, &moved).unwrap();
    fs::create_dir(&path).unwrap();

    let failed = [journal.add("[2]").is_err(), journal.flush().is_err(), journal.add("[3]").is_err()];
    fs::remove_dir(&path).unwrap();
    journal.flush().unwrap();

    assert_eq!(failed, [true; 3]);
    assert_eq!(fs::read_to_string(&path).unwrap(), "[2]\n[3]\n");
    assert_eq!(fs::read_to_string(&moved).unwrap(), "[1]\n");
}

#[test]
fn test_add_by_several_at_once_keeps_lines_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("audit.jsonl");
    let line = |writer: usize| writer.to_string().repeat(3000);

    thread::scope(|scope| {
        for writer in 0..4 {
            let journal = Journal::open(&path).unwrap();
            scope.spawn(move || (0..200).for_each(|_| journal.add(&line(writer)).unwrap()));
        }
    });

    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 800);
    assert!(text.lines().all(|found| (0..4).any(|writer| found == line(writer))));
}
