//! Listing and resolving.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use super::{list, resolve};
use crate::fixture::folder;

#[test]
fn test_list_of_a_folder_finds_tables_in_order() {
    let root = folder(&[("b.CSV", b"x"), ("a/deep.tsv", b"xy"), ("picture.png", b""), ("c.txt", b"")]);

    let listing = list(root.path(), 2).unwrap();

    let found: Vec<_> = listing.files.iter().map(|entry| (entry.file.as_str(), entry.bytes)).collect();
    assert_eq!(found, [("a/deep.tsv", 2), ("b.CSV", 1)]);
    assert_eq!(listing.total, 3);
    assert!(listing.note.unwrap().contains("first 2 of 3"));
}

#[test]
fn test_list_without_a_folder_says_how_to_grant_one() {
    let message = list(Path::new("/nowhere"), 10).unwrap_err().to_string();

    assert!(message.contains("--dir /nowhere=FOLDER"), "{message}");
}

#[test]
fn test_resolve_of_names_stays_inside_the_folder() {
    let root = Path::new("/data");

    assert_eq!(resolve(root, "a/b.csv").unwrap(), Path::new("/data/a/b.csv"));
    assert_eq!(resolve(root, "/data/b.csv").unwrap(), Path::new("/data/b.csv"));
    for name in ["", "../b.csv", "a/../../b.csv", "/etc/passwd"] {
        assert!(resolve(root, name).unwrap_err().to_string().contains("inside the folder"), "{name}");
    }
}
