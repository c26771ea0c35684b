//! Components that have a manifest and no code: quick to make, and to compile.

use serde_json::{Value, json};

/// A component of that name and version, which asks for these capabilities and has one tool.
pub(crate) fn component(name: &str, version: &str, capabilities: &Value) -> Vec<u8> {
    let tool = json!({"name": format!("{name}_tool"), "description": "d", "inputSchema": {"type": "object"}});
    let manifest = json!({
        "version": 1, "abi": "kami:tool@0.2.0", "name": name, "packageVersion": version, "tools": [tool],
        "capabilities": capabilities,
    });
    with_manifest(b"\0asm\x0d\0\x01\0", &manifest)
}

/// A component with this manifest at its end, where it goes before any other.
pub(crate) fn with_manifest(component: &[u8], manifest: &Value) -> Vec<u8> {
    let (name, manifest) = ("kami:manifest", manifest.to_string());
    let size = 1 + name.len() + manifest.len();
    let length = [(size & 0x7f) as u8 | 0x80, (size >> 7 & 0x7f) as u8 | 0x80, (size >> 14) as u8];
    [component, &[0], &length, &[name.len() as u8], name.as_bytes(), manifest.as_bytes()].concat()
}
