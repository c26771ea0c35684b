//! Imports against capabilities, as a table.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn check(imports: &[&str], asked: &str, expected: &[&str]) {
    let imports: Vec<String> = imports.iter().map(ToString::to_string).collect();

    let found = check_imports(&imports, &serde_json::from_str(asked).unwrap(), "kami.toml");

    let codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, expected, "{imports:?} against {asked}");
}

const NET: &str = r#"{"net": [{"origin": "https://example.com", "reason": "x"}]}"#;
const FS: &str = r#"{"fs": [{"guest": "/data", "reason": "x"}]}"#;

#[test]
fn test_check_imports_of_a_plain_guest_finds_nothing() {
    check(&["wasi:io/poll@0.2.6", "wasi:filesystem/types@0.2.6", "kami:tool/context@0.2.0"], "{}", &[]);
    check(&[], FS, &[]);
}

#[test]
fn test_check_imports_of_http_needs_the_net_capability() {
    check(&["wasi:http/types@0.2.6", "wasi:http/outgoing-handler@0.2.6"], "{}", &["import-denied"]);
    check(&["wasi:http/types@0.2.6"], FS, &["import-denied"]);
    check(&["wasi:http/types@0.2.6"], NET, &[]);
}

#[test]
fn test_check_imports_without_http_warns_of_unused_net() {
    check(&["wasi:io/poll@0.2.6"], NET, &["capability-unused"]);
}

#[test]
fn test_check_imports_of_anything_else_is_refused() {
    check(&["wasi:sockets/tcp@0.2.6"], NET, &["capability-unused", "import-sockets"]);
    check(&["wasi:keyvalue/store@0.2.0", "env"], "{}", &["import-unknown", "import-unknown"]);
}
