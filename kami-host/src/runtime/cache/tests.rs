//! Caches, whole and tampered with.
#![expect(clippy::disallowed_methods, reason = "the tests tamper with files")]

use super::*;
use std::{fs, os::unix::fs::PermissionsExt};

type Result = std::result::Result<(), Box<dyn std::error::Error>>;

fn key() -> CacheKey {
    CacheKey::new("sha256:00", crate::runtime::Profile::Small, &wasmtime::Engine::default())
}

#[test]
fn test_find_after_keep_returns_the_same_bytes() -> Result {
    let folder = tempfile::tempdir()?;
    let cache = Cache::open(&folder.path().join("a/b"))?;
    cache.keep(&key(), b"code")?;

    let found = cache.find(&key());

    assert_eq!(found.map(fs::read).transpose()?, Some(b"code".to_vec()));
    Ok(())
}

#[test]
fn test_find_with_changed_code_finds_nothing() -> Result {
    let folder = tempfile::tempdir()?;
    let cache = Cache::open(folder.path())?;
    let path = cache.keep(&key(), b"code")?;
    fs::write(path, b"evil")?;

    let found = cache.find(&key());

    assert_eq!(found, None);
    Ok(())
}

#[test]
fn test_find_with_a_seal_from_another_folder_finds_nothing() -> Result {
    let (ours, theirs) = (tempfile::tempdir()?, tempfile::tempdir()?);
    Cache::open(theirs.path())?.keep(&key(), b"evil")?;
    let cache = Cache::open(ours.path())?;
    for ending in ["cwasm", "seal"] {
        let name = format!("{}.{ending}", key().name());
        fs::copy(theirs.path().join(&name), ours.path().join(&name))?;
    }

    let found = cache.find(&key());

    assert_eq!(found, None);
    Ok(())
}

#[test]
fn test_open_of_a_folder_others_can_write_is_refused() -> Result {
    let folder = tempfile::tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777))?;

    let opened = Cache::open(folder.path()).map(|_| ()).map_err(|error| error.code());

    assert_eq!(opened, Err("cache-not-private"));
    Ok(())
}

#[test]
fn test_open_with_a_damaged_secret_makes_another_and_trusts_nothing_from_before() -> Result {
    let folder = tempfile::tempdir()?;
    Cache::open(folder.path())?.keep(&key(), b"code")?;
    fs::write(folder.path().join("secret"), b"")?;

    let cache = Cache::open(folder.path())?;
    let before = cache.find(&key());
    cache.keep(&key(), b"code")?;

    assert_eq!((before, cache.find(&key()).is_some()), (None, true));
    assert_eq!(Cache::open(folder.path())?.secret, cache.secret);
    Ok(())
}

#[test]
fn test_open_twice_keeps_the_secret() -> Result {
    let folder = tempfile::tempdir()?;

    let secrets = (Cache::open(folder.path())?.secret, Cache::open(folder.path())?.secret);

    assert_eq!(secrets.0, secrets.1);
    assert_ne!(secrets.0, [0; 32]);
    Ok(())
}
