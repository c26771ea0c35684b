//! Archives, honest and not.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;
use std::io::Write;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip of these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn refused(zip: &[u8]) -> &'static str {
    Archive::open(zip).map(drop).unwrap_err().code()
}

/// The same archive with every `from` made `to`, which has to be as long.
fn forged(zip: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut zip = zip.to_vec();
    for at in 0..zip.len() {
        if zip[at..].starts_with(from.as_bytes()) {
            zip[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    zip
}

#[test]
fn test_open_of_packages_finds_both_files() {
    let cases: [&[(&str, &[u8])]; 3] = [
        &[("tool.toml", b"text"), ("demo.wasm", b"wasm")],
        &[("demo-v1/", b""), ("demo-v1/tool.toml", b"text"), ("demo-v1/demo.wasm", b"wasm")],
        &[("tool.toml", b"text"), ("README.md", b""), ("other/name.wasm", b"wasm")],
    ];

    for files in cases {
        let zip = zip(files);
        let mut archive = Archive::open(&zip).unwrap();
        let (folder, text) = archive.manifest().unwrap();
        assert_eq!(text, "text");
        assert_eq!(archive.component(&folder, "target/release/demo.wasm").unwrap(), b"wasm");
    }
}

#[test]
fn test_open_of_what_is_no_honest_zip_is_refused() {
    let good = zip(&[("tool.toml", b"text"), ("aaaa.wasm", b"wasm"), ("bbbb.wasm", b"")]);

    assert_eq!(refused(b""), "plugin-broken");
    assert_eq!(refused(&good[..good.len() / 2]), "plugin-broken");
    assert_eq!(refused(&forged(&good, "aaaa.wasm", "bbbb.wasm")), "plugin-broken", "a name twice");
    assert_eq!(refused(&forged(&good, "aaaa.wasm", "../a.wasm")), "plugin-entry");
    assert_eq!(refused(&forged(&good, "aaaa.wasm", "/aaa.wasm")), "plugin-entry");
    assert_eq!(refused(&forged(&good, "aaaa.wasm", "a\\aa.wasm")), "plugin-entry");
}

#[test]
fn test_open_of_a_name_that_stands_in_one_place_only_is_refused() {
    let good = zip(&[("tool.toml", b"text")]);
    let mut two_faced = good;
    // the first of the two places: other programs read the second
    two_faced[30..39].copy_from_slice(b"evil.toml");

    assert_eq!(refused(&two_faced), "plugin-broken");
}

#[test]
fn test_open_of_links_and_crowds_is_refused() {
    let mut linked = ZipWriter::new(Cursor::new(Vec::new()));
    linked.add_symlink("tool.toml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let names: Vec<String> = (0..=ENTRIES).map(|n| format!("{n}")).collect();
    let crowd: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();

    assert_eq!(refused(&linked.finish().unwrap().into_inner()), "plugin-entry");
    assert_eq!(refused(&zip(&crowd)), "plugin-entries");
}

#[test]
fn test_read_of_a_bomb_stops_at_the_limit() {
    let bomb = vec![b' '; usize::try_from(MANIFEST).unwrap() + 1];
    let packed = zip(&[("tool.toml", &bomb), ("demo.wasm", b"wasm")]);
    assert!(packed.len() < 2000);

    let error = Archive::open(&packed).unwrap().manifest().unwrap_err();

    assert_eq!(error.code(), "plugin-too-large");
}

#[test]
fn test_manifest_and_component_that_are_missing_or_unclear_are_errors() {
    let none = zip(&[("demo.wasm", b"")]);
    let two = zip(&[("a/tool.toml", b""), ("b/tool.toml", b"")]);
    let deep = zip(&[("a/b/tool.toml", b"")]);
    let components = zip(&[("tool.toml", b""), ("a.wasm", b""), ("b.wasm", b"")]);

    for zip in [none, two, deep] {
        assert_eq!(Archive::open(&zip).unwrap().manifest().unwrap_err().code(), "plugin-manifest-missing");
    }
    let error = Archive::open(&components).unwrap().component("", "c.wasm").unwrap_err();
    assert_eq!(error.code(), "plugin-component-missing");
}
