//! Files at a URL.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    bare::component,
    home::Home,
    web::{Reply, Server},
};
use serde_json::json;
use std::fs;

fn demo() -> Vec<u8> {
    component("demo", "0.1.0", &json!({}))
}

/// A home, and a server with a component its user has signed.
fn signed(served: &[u8]) -> (Home, Server) {
    let home = Home::new();
    home.write("demo.wasm", &demo());
    home.well(&["keygen", "--no-passphrase"]);
    home.well(&["sign", "demo.wasm"]);
    let signature = fs::read(home.folder().join("demo.wasm.sig")).unwrap();
    let replies = [("/demo.wasm", Reply::file(served)), ("/demo.wasm.sig", Reply::file(signature))];
    (home, Server::start(replies).unwrap())
}

#[test]
fn test_install_url_without_a_signature_needs_a_flag_and_stays_marked() {
    let home = Home::new();
    let server = Server::start([("/demo.wasm", Reply::file(demo()))]).unwrap();
    let url = server.url("/demo.wasm");

    let (exit, code, _) = home.badly(&["install", &url, "--insecure-http"]);
    home.well(&["install", &url, "--insecure-http", "--allow-unsigned"]);

    assert_eq!((exit, code.as_str()), (1, "unsigned"));
    let tool = &home.installed()[0];
    assert_eq!((&tool["unsigned"], &tool["source"]), (&json!(true), &json!(url)));
    assert!(home.well(&["list"]).contains("  unsigned  "));
}

#[test]
fn test_install_url_with_a_signature_that_counts_needs_no_flag() {
    let (home, server) = signed(&demo());

    home.well(&["install", &server.url("/demo.wasm"), "--insecure-http"]);

    assert_eq!(home.installed()[0]["unsigned"], false);
}

#[test]
fn test_install_url_with_a_wrong_signature_is_refused_in_any_case() {
    let (home, server) = signed(&component("demo", "0.2.0", &json!({})));
    let url = server.url("/demo.wasm");

    for more in [&[][..], &["--allow-unsigned"]] {
        let (exit, code, text) = home.badly(&[&["install", &url, "--insecure-http"], more].concat());
        assert_eq!((exit, code.as_str()), (1, "signature-wrong"), "{text}");
    }
    assert!(home.installed().is_empty());
}

#[test]
fn test_install_url_without_encryption_is_refused() {
    let home = Home::new();
    let server = Server::start([("/demo.wasm", Reply::file(demo()))]).unwrap();

    let (exit, code, _) = home.badly(&["install", &server.url("/demo.wasm"), "--allow-unsigned"]);

    assert_eq!((exit, code.as_str()), (2, "download-insecure"));
    assert_eq!(server.heads(), [""; 0]);
}

#[test]
fn test_install_url_that_leads_astray_installs_nothing() {
    let home = Home::new();
    let cases = [
        (Reply::redirect("https://169.254.169.254/latest/meta-data/"), "download-private", 1),
        (Reply::redirect("file:///etc/passwd"), "download-redirect", 1),
        (Reply::status(404), "download-missing", 101),
        (Reply::lie("short", 1 << 40), "download-too-large", 101),
        (Reply::file("<html>"), "not-wasm", 101),
    ];

    for (reply, expected, expected_exit) in cases {
        let server = Server::start([("/demo.wasm", reply)]).unwrap();
        let url = server.url("/demo.wasm");
        let (exit, code, text) = home.badly(&["install", &url, "--insecure-http", "--allow-unsigned"]);
        assert_eq!((exit, code.as_str()), (expected_exit, expected), "{text}");
    }
    assert!(home.installed().is_empty() && home.components().is_empty());
}
