//! What is served: real guests, and components that have nothing but tools to list.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_host::{
    Host, HostOptions,
    mcp::{Catalogue, CatalogueError, Served},
};
use serde_json::{Value, json};
use std::sync::OnceLock;

fn serve(name: &str, bytes: Vec<u8>) -> Served {
    static HOST: OnceLock<Host> = OnceLock::new();
    let host = HOST.get_or_init(|| Host::new(HostOptions::default()).unwrap());
    let component = host.component(bytes).unwrap();
    Served::new(name, component)
}

/// A fixture from `tests/guests`, compiled once a process.
pub(crate) fn guest(name: &'static str) -> Served {
    static KITCHEN: OnceLock<Served> = OnceLock::new();
    match name {
        "kitchen" => KITCHEN.get_or_init(|| serve(name, kami_tests::component(name).unwrap())).clone(),
        _ => serve(name, kami_tests::component(name).unwrap()),
    }
}

pub(crate) async fn kitchen() -> Result<Catalogue, CatalogueError> {
    Catalogue::new(vec![guest("kitchen")]).await
}

/// A component whose file carries these tools, and no code: what works with it is done without compiling anything.
pub(crate) fn bare(name: &str, tools: &[&str]) -> Served {
    offering(name, tools, json!({}))
}

/// The same with whatever else the manifest may say.
pub(crate) fn offering(name: &str, tools: &[&str], more: Value) -> Served {
    serve(name, manifest(name, tools, more))
}

fn manifest(name: &str, tools: &[&str], more: Value) -> Vec<u8> {
    let tool = |name: &&str| json!({"name": name, "description": "d", "inputSchema": {"type": "object"}});
    let tools: Vec<Value> = tools.iter().map(tool).collect();
    let mut manifest =
        json!({"version": 1, "abi": "kami:tool@0.2.0", "name": name, "packageVersion": "0.1.0", "tools": tools});
    manifest.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    [b"\0asm\x0d\0\x01\0".as_slice(), &section("kami:manifest", &manifest.to_string())].concat()
}

/// A component whose file carries these documents, says this of them, and has no code.
pub(crate) fn carrying(more: Value, documents: &Value) -> Served {
    serve("carrying", [manifest("carrying", &[], more), section("kami:documents", &documents.to_string())].concat())
}

/// The fixture whose resources and prompts all stand in its kami.toml.
pub(crate) async fn handbook() -> Result<Catalogue, CatalogueError> {
    static SERVED: OnceLock<Served> = OnceLock::new();
    let file = || std::fs::read(kami_tests::fixture("handbook").unwrap()).unwrap();
    Catalogue::new(vec![SERVED.get_or_init(|| serve("handbook", file())).clone()]).await
}

/// The fixture for the official suite, with its manifest.
pub(crate) async fn conformance() -> Result<Catalogue, CatalogueError> {
    Catalogue::new(vec![suite()]).await
}

/// The same as it is served.
pub(crate) fn suite() -> Served {
    static SERVED: OnceLock<Served> = OnceLock::new();
    let file = || std::fs::read(kami_tests::fixture("conformance").unwrap()).unwrap();
    SERVED.get_or_init(|| serve("conformance", file())).clone()
}

/// A custom section; its length is written in four bytes.
fn section(name: &str, data: &str) -> Vec<u8> {
    let size = 1 + name.len() + data.len();
    let length = [0, 7, 14, 21].map(|shift| (size >> shift & 0x7f) as u8 | if shift < 21 { 0x80 } else { 0 });
    [&[0], length.as_slice(), &[name.len() as u8], name.as_bytes(), data.as_bytes()].concat()
}

pub(crate) async fn two_tools() -> Result<Catalogue, CatalogueError> {
    Catalogue::new(vec![bare("demo", &["greet", "count"])]).await
}
