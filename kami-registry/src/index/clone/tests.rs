//! A copy that was damaged is made anew.
#![expect(clippy::disallowed_methods, reason = "a test breaks what it made")]

use crate::index::{
    Index, IndexError, Refreshed,
    sample::{Result, Sample, log_path},
};
use std::{fs, io, os::unix::fs::PermissionsExt, path::Path};

/// What can happen to a file that held these bytes.
type Harm = dyn Fn(&Path, Vec<u8>) -> io::Result<()>;

/// Files below a folder.
fn files(folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// Makes every object of the copy unreadable.
fn damage(index: &Index, with: impl Fn(&Path, Vec<u8>) -> io::Result<()>) -> Result {
    for path in files(&index.options.folder.join("objects"))? {
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644))?;
        with(&path, fs::read(&path)?)?;
    }
    Ok(())
}

fn sample() -> Result<Sample> {
    let sample = Sample::new()?;
    sample.commit(&[(&log_path("x-one")?, Some("a\n"))])?;
    Ok(sample)
}

#[test]
fn test_open_a_damaged_copy_starts_anew() -> Result {
    let cut = |path: &Path, bytes: Vec<u8>| fs::write(path, bytes.get(..bytes.len() / 2).unwrap_or_default());
    let flip = |path: &Path, bytes: Vec<u8>| fs::write(path, bytes.iter().map(|byte| byte ^ 0x10).collect::<Vec<_>>());
    let gone = |path: &Path, _: Vec<u8>| fs::remove_file(path);
    let harms: [&Harm; 3] = [&cut, &flip, &gone];
    for harm in harms {
        let sample = sample()?;
        damage(&sample.fetched()?, harm)?;

        let mut index = sample.index()?;

        assert_eq!(index.accepted(), None);
        assert!(matches!(index.refresh(&*sample.remote()?)?, Refreshed::Updated(_)));
        assert!(index.log_bytes(&"x-one".parse()?)?.is_some());
    }
    Ok(())
}

#[test]
fn test_read_damage_is_told_and_repaired_by_the_next() -> Result {
    let sample = sample()?;
    let index = sample.fetched()?;
    let blob = git2::Oid::hash_object(git2::ObjectType::Blob, b"a\n")?.to_string();
    let (shard, rest) = blob.split_at(2);
    fs::remove_file(index.options.folder.join("objects").join(shard).join(rest))?;

    let read = sample.index()?.log_bytes(&"x-one".parse()?);
    let next = sample.fetched()?.log_bytes(&"x-one".parse()?)?;

    assert!(matches!(read, Err(IndexError::Damaged { .. })), "{read:?}");
    assert_eq!(next.as_deref(), Some(b"a\n".as_slice()));
    Ok(())
}

#[test]
fn test_open_where_a_file_lies_starts_anew() -> Result {
    let sample = sample()?;
    fs::create_dir_all(sample.folder.path().join("index"))?;
    fs::write(sample.folder.path().join("index/copy.git"), "a file")?;

    let opened = sample.index().map(|index| index.accepted());

    assert!(matches!(opened, Ok(None)), "{opened:?}");
    Ok(())
}

#[test]
fn test_refresh_after_somebody_was_killed_while_refreshing_goes_on() -> Result {
    let (sample, locks) = (sample()?, ["refs/kami/incoming.lock", "refs/kami/accepted.lock", "shallow.lock"]);
    let mut index = sample.fetched()?;
    for lock in locks {
        fs::write(index.options.folder.join(lock), "")?;
    }
    sample.commit(&[(&log_path("x-two")?, Some("a\n"))])?;

    let refreshed = index.refresh(&*sample.remote()?);

    assert!(matches!(refreshed, Ok(Refreshed::Updated(_))), "{refreshed:?}");
    Ok(())
}
