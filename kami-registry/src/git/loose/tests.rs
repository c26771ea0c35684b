//! Files of objects, whole and cut off.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;
use std::{fs, os::unix::fs::PermissionsExt};

#[test]
fn test_is_whole_of_a_cut_off_file_is_false_at_every_length() {
    let dir = tempfile::tempdir().unwrap();
    let repository = Repository::init_bare(dir.path()).unwrap();
    let id = repository.blob(&b"some bytes, none like another: 0123456789".repeat(4)).unwrap();
    let name = id.to_string();
    let path = dir.path().join("objects").join(&name[..2]).join(&name[2..]);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let whole = fs::read(&path).unwrap();

    let wholes: Vec<usize> = (0..=whole.len())
        .filter(|length| {
            fs::write(&path, &whole[..*length]).unwrap();
            is_whole(&repository, id, u64::MAX)
        })
        .collect();

    assert_eq!(wholes, [whole.len()]);
    assert!(is_whole(&repository, Oid::ZERO_SHA1, 10));
}
