//! A database that is damaged, or of another version.
#![expect(clippy::disallowed_methods, reason = "a test breaks what it made")]

use super::*;
use crate::index::sample::{Result, Sample, log_path};

#[test]
fn test_search_in_a_damaged_database_makes_it_anew() -> Result {
    let sample = Sample::new()?;
    sample.commit(&[(&log_path("fs-grep")?, Some("x\n"))])?;
    let index = sample.fetched()?;
    let path = sample.folder.path().join("index/copy.search");
    let found = || search(&path, &index, Query { text: "grep", limit: 20 }, &|_, _| {}).map(|found| found.len());
    let whole = || {
        let found = found()?;
        fs::read(&path).map(|bytes| (found, bytes)).map_err(Box::<dyn std::error::Error>::from)
    };
    let (first, bytes) = whole()?;

    let harms: [Vec<u8>; 4] = [
        b"not a database".to_vec(),
        bytes.iter().map(|byte| byte ^ 0x55).collect(),
        bytes.iter().take(5000).copied().collect(),
        bytes.iter().enumerate().map(|(at, byte)| if at > 4096 { 0 } else { *byte }).collect(),
    ];
    for harm in harms {
        fs::write(&path, harm)?;
        assert_eq!((first, found()?), (1, 1));
    }
    rusqlite::Connection::open(&path)?.pragma_update(None, "user_version", 99)?;
    assert_eq!(found()?, 1);
    Ok(())
}
