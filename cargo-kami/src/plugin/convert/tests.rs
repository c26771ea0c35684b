//! Packages as components.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;
use std::io::{Cursor, Write};
use wasm_encoder::{ComponentBuilder, ComponentExportKind, ComponentTypeRef, InstanceType};
use zip::{ZipWriter, write::SimpleFileOptions};

/// The smallest component with that export.
fn component(export: &str) -> Vec<u8> {
    let mut component = ComponentBuilder::default();
    let empty = component.type_instance(None, &InstanceType::new());
    let instance = component.import("given", ComponentTypeRef::Instance(empty));
    component.export(export, ComponentExportKind::Instance, instance, None);
    component.finish()
}

fn package(component: &[u8]) -> Vec<u8> {
    let text = b"[tool]\nname = 'demo'\nversion = '0.1.0'\nwasm = 'demo.wasm'\n[mcp]\ndescription = 'Says hello'\n";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("tool.toml", text.as_slice()), ("demo.wasm", component)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn test_unpack_of_a_package_gives_a_component_with_a_manifest() {
    let old = component(EXPORT);

    let new = unpack(&package(&old)).unwrap();

    assert!(new.starts_with(&old));
    let inspection = Inspection::read(&new).unwrap();
    assert_eq!(inspection.manifest().unwrap().tools.first().unwrap().description, "Says hello");
    kami_host::validate(&new).unwrap();
}

#[test]
fn test_unpack_of_a_component_that_says_more_itself_keeps_it() {
    let new = unpack(&package(&component(EXPORT))).unwrap();

    assert_eq!(unpack(&package(&new)).unwrap(), new);
}

#[test]
fn test_unpack_of_other_components_is_refused() {
    assert_eq!(unpack(&package(&component("demo:other/tool@0.1.0"))).unwrap_err().code(), "plugin-kind");
    assert_eq!(unpack(&package(b"\0asm\x01\0\0\0")).unwrap_err().code(), "core-module");
}
