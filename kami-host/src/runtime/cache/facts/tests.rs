//! What is known of components, whole and tampered with.
#![expect(clippy::disallowed_methods, reason = "the tests tamper with files")]

use super::*;
use std::fs;

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

fn kept() -> std::result::Result<(tempfile::TempDir, Cache, Inspection), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let cache = Cache::open(folder.path())?;
    let inspection = Inspection::read(b"\0asm\x0d\0\x01\0")?;
    cache.keep_facts(&inspection)?;
    Ok((folder, cache, inspection))
}

#[test]
fn test_facts_after_keeping_are_those_of_the_component() -> Result {
    let (_folder, cache, inspection) = kept()?;

    let (known, unknown) = (cache.facts(inspection.digest()), cache.facts("sha256:00"));

    assert_eq!((known, unknown), (Some(inspection), None));
    Ok(())
}

#[test]
fn test_facts_that_were_changed_or_cut_off_are_none() -> Result {
    let (_folder, cache, inspection) = kept()?;
    let path = cache.facts_path(inspection.digest());
    let whole = fs::read(&path)?;
    let text = String::from_utf8_lossy(&whole).replace("\"size\":8", "\"size\":9");

    for broken in [text.as_bytes(), whole.split_at(whole.len() - 1).0, b"", b"{}"] {
        fs::write(&path, broken)?;
        assert_eq!(cache.facts(inspection.digest()), None, "{broken:?}");
    }
    Ok(())
}

#[test]
fn test_facts_of_another_component_are_none() -> Result {
    let (_folder, cache, inspection) = kept()?;
    fs::rename(cache.facts_path(inspection.digest()), cache.facts_path("sha256:00"))?;

    let found = cache.facts("sha256:00");

    assert_eq!(found, None);
    Ok(())
}
