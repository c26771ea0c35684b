//! Files that are components, and files that are not.

use super::*;

const EMPTY: &[u8] = b"\0asm\x0d\0\x01\0";

#[test]
fn test_read_of_other_files_says_what_they_are() {
    let cases: [(&[u8], &str); 6] = [
        (b"", "not-wasm"),
        (b"#!/bin/sh\n", "not-wasm"),
        (b"\0asm", "component-broken"),
        (b"\0asm\x01\0\0\0", "core-module"),
        (b"\0asm\x0d\0\x01\0\x01\xff\x01", "component-broken"),
        (b"\0asm\x0d\0\x01\0\xee\x01\0", "component-broken"),
    ];

    for (bytes, code) in cases {
        assert_eq!(Inspection::read(bytes).map(|_| ()).map_err(|error| error.code()), Err(code), "{bytes:?}");
    }
}

#[test]
fn test_read_with_a_broken_manifest_is_refused() {
    let mut bytes = EMPTY.to_vec();
    bytes.extend(b"\0\x10\x0dkami:manifest{}");

    let read = Inspection::read(&bytes);

    assert_eq!(read.map(|_| ()).map_err(|error| error.code()), Err("manifest-unusable"));
}

#[test]
fn test_digest_of_the_same_bytes_is_the_same() {
    let digests =
        [EMPTY, EMPTY].map(|bytes| Inspection::read(bytes).map(|inspection| inspection.digest().to_owned()).ok());

    assert!(digests[0].is_some());
    assert_eq!(digests[0], digests[1]);
}
