//! Settings, right and wrong.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::key::{SecretKey, Signer};

const ID: &str = r#""v":1,"id":"k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55""#;

fn with(rest: &str) -> Result<RegistrySettings, SettingsError> {
    RegistrySettings::parse(format!("{{{ID},{rest}}}").as_bytes())
}

#[test]
fn test_parse_everything_known_reads_it_all() {
    let key = SecretKey::generate("acme root").unwrap().public().to_string();
    let json = format!(
        r#""name":"acme","artifacts":[{{"kind":"git","ref":"refs/heads/kami/{{sha256}}"}},{{"kind":"oci","x":1}},
        {{"kind":"http","url":"https://cdn.acme.example/{{sha256}}.wasm"}}],
        "limits":{{"log_bytes":99}},"root":{{"keys":["{key}"],"threshold":1}},"checkpoint":null"#
    );

    let read = with(&json).unwrap();

    let git = ArtifactSource::Git { reference: "refs/heads/kami/{sha256}".into() };
    let http = ArtifactSource::Http { url: "https://cdn.acme.example/{sha256}.wasm".into() };
    assert_eq!(read.artifacts, [git, http]);
    assert_eq!(read.limits, Limits { log_bytes: 99, ..Limits::default() });
    assert_eq!(read.root.map(|root| root.threshold), Some(1));
}

#[test]
fn test_parse_wrong_settings_are_refused() {
    let key = SecretKey::generate("acme root").unwrap().public().to_string();
    let root = |keys: &[&str], threshold| {
        format!(r#""name":"a","root":{}"#, serde_json::json!({"keys": keys, "threshold": threshold}))
    };
    let source = |source: &str| format!(r#""name":"a","artifacts":[{source}]"#);
    let wrong = [
        r#""nam":"acme""#.to_owned(),
        r#""name":"a","name":"b""#.to_owned(),
        r#""name":"""#.to_owned(),
        r#""name":"\u001b[2J""#.to_owned(),
        format!(r#""name":"{}""#, "a".repeat(65)),
        root(&[&key], 0),
        root(&[&key], 2),
        root(&[&key, &key], 2),
        source(r#"{"kind":"git"}"#),
        source(r#"{"kind":"git","ref":"refs/kami/artifacts"}"#),
        source(r#"{"kind":"git","ref":"refs/../{sha256}"}"#),
        source(r#"{"kind":"http","url":"http://cdn.acme.example/{sha256}"}"#),
        source(r#"{"kind":"http","url":"https://user:word@cdn.acme.example/{sha256}"}"#),
        source(r#"{"kind":"http","url":"https://169.254.169.254\\@cdn.acme.example/{sha256}"}"#),
        source(r#"{"kind":"http","url":"file:///etc/{sha256}"}"#),
    ];

    let accepted: Vec<&String> = wrong.iter().filter(|json| with(json).is_ok()).collect();

    assert!(accepted.is_empty(), "{accepted:?}");
}

#[test]
fn test_parse_newer_format_says_so_whatever_it_holds() {
    let newer = RegistrySettings::parse(br#"{"v":7,"id":12}"#);

    assert!(matches!(newer, Err(SettingsError::Newer { version: 7 })));
}

#[test]
fn test_differences_of_a_new_source_are_told() {
    let old = with(r#""name":"acme""#).unwrap();
    let new = with(r#""name":"acme","limits":{"line_bytes":1},"root":null"#).unwrap();

    let told = old.differences(&new);

    let limits = |line: u32| format!(r#"{{"artifact_bytes":33554432,"line_bytes":{line},"log_bytes":8388608}}"#);
    assert_eq!(told, [format!("`limits` was {} and becomes {}", limits(16384), limits(1))]);
}
