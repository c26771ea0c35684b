//! Installed tools, served to whoever connects.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home};
use kami_tests::Site;
use serde_json::{Value, json};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};

pub(crate) fn open(home: &Home, args: &[&str]) -> Site {
    Site::open(home.command(&[&["serve"], args].concat())).unwrap()
}

/// The names of the tools it offers.
fn tools(site: &Site) -> Vec<String> {
    let meta = json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
    });
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {"_meta": meta}}).to_string();
    let head = format!(
        "POST /mcp HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncontent-type: application/json\r\naccept: application/json, \
         text/event-stream\r\nmcp-protocol-version: 2026-07-28\r\nmcp-method: tools/list\r\ncontent-length: {}\r\n\r\n",
        site.address(),
        body.len()
    );
    let mut connection = TcpStream::connect(site.address()).unwrap();
    connection.write_all((head + &body).as_bytes()).unwrap();
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    let answer: Value = serde_json::from_str(response.split_once("\r\n\r\n").unwrap().1).unwrap();
    let tools = answer.pointer("/result/tools").and_then(Value::as_array).unwrap();
    tools.iter().map(|tool| tool.get("name").and_then(Value::as_str).unwrap().to_owned()).collect()
}

pub(crate) fn wait_for(site: &Site, wanted: &[&str]) {
    let started = Instant::now();
    while tools(site) != wanted {
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", tools(site));
        thread::sleep(Duration::from_millis(100));
    }
}

fn install(home: &Home, name: &str) {
    let file = format!("{name}.wasm");
    home.write(&file, &component(name, "0.1.0", &json!({})));
    home.well(&["install", &file, "--allow-unsigned"]);
}

#[test]
fn test_serve_over_http_follows_what_is_installed() {
    let home = Home::new();
    install(&home, "one");
    let site = open(&home, &["--installed"]);
    wait_for(&site, &["one_tool"]);

    install(&home, "two");
    wait_for(&site, &["one_tool", "two_tool"]);
    home.well(&["uninstall", "one"]);

    wait_for(&site, &["two_tool"]);
}

#[test]
fn test_serve_over_http_on_public_address_needs_a_word() {
    let home = Home::new();

    let (exit, code, stderr) = home.badly(&["serve", "--installed", "--http", "0.0.0.0:0"]);

    assert_eq!((exit, code.as_str()), (2, "serve-public"));
    assert!(stderr.contains("--insecure-public"), "{stderr}");
}

#[test]
fn test_serve_over_http_on_taken_address_tells_what_to_do() {
    let home = Home::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();

    let (exit, code, stderr) = home.badly(&["serve", "--installed", "--http", &address]);

    assert_eq!((exit, code.as_str()), (101, "serve-address"));
    assert!(stderr.contains("0 for a free one"), "{stderr}");
}

#[test]
fn test_serve_flags_of_http_without_http_are_a_usage_error() {
    let home = Home::new();
    for flags in [["--allow-host", "a.example"], ["--allow-origin", "https://a.example"]] {
        let (exit, _, stderr) = home.badly(&[&["serve", "--installed"], &flags[..]].concat());

        assert_eq!(exit, 2, "{stderr}");
    }
}
