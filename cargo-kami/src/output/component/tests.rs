//! The shape other programs rely on.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{output::message::line, project::assemble};
use insta::assert_snapshot;
use kami_host::domain::Manifest;

const EMPTY: &[u8] = b"\0asm\x0d\0\x01\0";

#[test]
fn test_component_built_has_everything_the_file_carries() {
    let manifest = Manifest::parse(
        br#"{"version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0",
            "tools": [{"name": "echo", "description": "Says it again.", "inputSchema": {"type": "object"}}],
            "capabilities": {"net": [{"origin": "https://example.com", "reason": "x"}]},
            "limits": {"memory": "8 MiB"}, "build": {"cargoKami": "0.2.0"}}"#,
    )
    .unwrap();
    let file = assemble(EMPTY, &Default::default(), &manifest).unwrap();

    let message = ComponentMessage::new("demo.wasm".as_ref(), &Inspection::read(&file).unwrap());

    assert_snapshot!(line(&ComponentBuilt(message)), @r#"{"reason":"component-built","version":1,"path":"demo.wasm","name":"demo","package-version":"0.1.0","description":null,"digest":"sha256:fd1c7149fd2b96d9e075ab2f91ed24ef39cca810f859e4f5b75d39e0d892546a","size":358,"abi":"kami:tool@0.2.0","tools":[{"name":"echo","description":"Says it again.","inputSchema":{"type":"object"}}],"resources":[],"resource-templates":[],"prompts":[],"capabilities":{"net":[{"origin":"https://example.com","reason":"x"}]},"limits":{"memory":"8 MiB"},"build":{"cargoKami":"0.2.0"},"metadata":{"authors":null,"licenses":null,"source":null,"homepage":null,"revision":null},"imports":[],"exports":[]}"#);
}

#[test]
fn test_component_inspected_without_a_manifest_has_nulls() {
    let message = ComponentMessage::new("any.wasm".as_ref(), &Inspection::read(EMPTY).unwrap());

    assert_snapshot!(line(&ComponentInspected(message)), @r#"{"reason":"component-inspected","version":1,"path":"any.wasm","name":null,"package-version":null,"description":null,"digest":"sha256:24eaf3439a60c96764c4f2c92a0a81b52bd4fe5d5b91f090184a0f6486b1bf29","size":8,"abi":null,"tools":null,"resources":null,"resource-templates":null,"prompts":null,"capabilities":null,"limits":null,"build":null,"metadata":{"authors":null,"licenses":null,"source":null,"homepage":null,"revision":null},"imports":[],"exports":[]}"#);
}
