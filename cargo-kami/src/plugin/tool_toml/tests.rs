//! What becomes of a description.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn manifest(text: &str) -> Manifest {
    ToolToml::parse(text).unwrap().manifest().unwrap()
}

#[test]
fn test_manifest_of_a_full_description_says_the_same() {
    let text = r#"
        [tool]
        id = "dev.example.http-fetch"
        name = "http-fetch"
        version = "0.1.0"
        wasm = "http_fetch.wasm"
        signature = "nobody checks this"
        [mcp]
        description = "Fetches a page"
        [[mcp.arguments]]
        name = "url"
        type = "string"
        description = "The page"
        required = true
        [[mcp.arguments]]
        name = "tags"
        type = "array"
        description = ""
        default = "[]"
        [security]
        fs_access = "none"
        max_memory_mb = 32
        max_execution_ms = 1500
        max_fuel = 7
    "#;

    let manifest = manifest(text);

    assert_eq!((manifest.name.as_str(), manifest.package_version.as_str()), ("http-fetch", "0.1.0"));
    assert_eq!(manifest.abi, "kami:tool@0.1.0");
    assert_eq!(manifest.tools.first().unwrap().description, "Fetches a page");
    let schema = json!({
        "type": "object",
        "properties": {
            "url": {"type": "string", "description": "The page"},
            "tags": {"type": "array", "items": {}, "default": "[]"}
        },
        "required": ["url"]
    });
    assert_eq!(manifest.tools.first().unwrap().input_schema, schema);
    assert!(manifest.capabilities.is_empty());
    assert_eq!(manifest.limits.memory.unwrap().to_string(), "32 MiB");
    assert_eq!(manifest.limits.time.unwrap().to_string(), "1s 500ms");
}

#[test]
fn test_manifest_name_is_one_components_can_have() {
    let cases = [
        ("name = 'csv-query'", "csv-query"),
        ("name = 'CSV Query'", "csv-query"),
        ("name = 'my_tool_'", "my-tool"),
        ("id = 'dev.example.my-tool'", "my-tool"),
        ("id = 'my-tool'", "my-tool"),
        ("", ""),
    ];

    for (line, expected) in cases {
        assert_eq!(manifest(&format!("[tool]\n{line}\n")).name, expected, "{line}");
    }
}

#[test]
fn test_parse_of_what_is_no_description_is_refused() {
    for text in ["", "[tool", "tool = 1", "[tool]\nname = 1", "[tool]\n[security]\nnet_allow_list = 'x'"] {
        assert!(ToolToml::parse(text).is_err(), "{text}");
    }
}
