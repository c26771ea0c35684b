//! What stays, whoever writes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;
use kami_registry::{RegistryId, log::Head, trust::How};

fn pin(name: &str, seq: u64) -> Pin {
    let line = Sha256::of(&seq.to_le_bytes());
    Pin {
        registry: RegistryId::from_bytes([7; 16]),
        name: name.parse().unwrap(),
        identity: Sha256::of(b"create"),
        owners: Vec::new(),
        head: Head { seq, line },
        how: How::Imported,
    }
}

#[test]
fn test_keep_by_many_at_once_keeps_all() {
    let dir = tempfile::tempdir().unwrap();
    let store = TrustStore::named(dir.path().join("trust.toml"));

    std::thread::scope(|scope| {
        for letter in ["a", "b", "c", "d"] {
            let store = &store;
            scope.spawn(move || (0..5).for_each(|n| store.keep(pin(&format!("fs-{letter}{n}"), 0)).unwrap()));
        }
    });

    assert_eq!(store.read().unwrap().pins().count(), 20);
}

#[test]
fn test_keep_an_older_state_leaves_the_newer_one() {
    let dir = tempfile::tempdir().unwrap();
    let store = TrustStore::named(dir.path().join("trust.toml"));
    store.keep(pin("fs-grep", 7)).unwrap();

    store.keep(pin("fs-grep", 3)).unwrap();

    assert_eq!(store.read().unwrap().pins().next().unwrap().head.seq, 7);
}

#[test]
fn test_read_file_with_mistakes_names_the_place() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("trust.toml");
    files::write(&path, b"[polciy]\n").unwrap();

    let error = TrustStore::named(path.clone()).read().unwrap_err();

    assert_eq!(error.code(), "trust-broken");
    let expected = format!("{}:1:2: unknown key `polciy`, did you mean `policy`?", path.display());
    assert!(error.to_string().starts_with(&expected), "{error}");
}
