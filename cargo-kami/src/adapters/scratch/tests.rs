//! Old folders go, new ones stay.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use std::time::{Duration, SystemTime};

#[test]
fn test_drop_stale_folder_older_than_its_source_goes() {
    let dir = tempfile::tempdir().unwrap();
    let (folder, source) = (dir.path().join("made"), dir.path().join("source"));
    fs::create_dir(&folder).unwrap();
    let file = fs::File::create(&source).unwrap();

    file.set_modified(SystemTime::now() - Duration::from_secs(60)).unwrap();
    drop_stale(&folder, &source).unwrap();
    let stays = folder.is_dir();
    file.set_modified(SystemTime::now() + Duration::from_secs(60)).unwrap();
    drop_stale(&folder, &source).unwrap();

    assert!(stays && !folder.is_dir());
}
