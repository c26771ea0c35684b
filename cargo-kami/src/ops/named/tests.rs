//! Paths, names, and words that are neither.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::store::Installed;
use kami_registry::{Sha256, Timestamp};

#[test]
fn test_named_only_what_looks_like_a_path_goes_before_an_installed_tool() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::create(&dir.path().join("data")).unwrap();
    for name in ["src", "demo"] {
        let tool = Installed::new(name, Sha256::of(b""), Timestamp::from_seconds(0));
        store.install(name, b"", |_| Ok::<_, StoreError>(tool)).unwrap();
    }
    let data = dir.path().join("data");
    let installed = |word: &str| Some(Named::Installed { name: word.to_owned(), store: data.clone() });
    let path = |word: &str| Some(Named::Path(word.into()));
    let table = [
        (".", path(".")),
        ("./src", path("./src")),
        ("src/ops", path("src/ops")),
        ("no-such.wasm", path("no-such.wasm")),
        ("src", installed("src")),
        ("demo", installed("demo")),
        ("Cargo.toml", path("Cargo.toml")),
        ("tests", None),
        ("greet", None),
    ];

    for (word, expected) in table {
        assert_eq!(Named::of(word, Some(&data)).unwrap(), expected, "{word}");
    }
}
