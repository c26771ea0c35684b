//! Which file is taken.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::Diagnostic;
use kami_registry::Sha256;

fn release(names: &[&str]) -> Release {
    let asset = |name: &&str| Asset {
        name: (*name).to_owned(),
        size: 5,
        download: format!("https://example.com/{name}"),
        url: None,
        digest: None,
    };
    Release { tag_name: String::new(), assets: names.iter().map(asset).collect() }
}

#[test]
fn test_choose_of_a_release_takes_the_only_one_or_asks() {
    let cases = [
        (vec!["demo.wasm", "demo.wasm.sig", "SHA256SUMS"], None, Ok("demo.wasm")),
        (vec!["source.tar.gz", "plugin.zip"], None, Ok("plugin.zip")),
        (vec!["a.wasm", "b.wasm"], Some("b.wasm"), Ok("b.wasm")),
        (vec!["a.wasm", "other.zip"], Some("other.zip"), Ok("other.zip")),
        (vec![], None, Err("asset-none")),
        (vec!["other.zip", "demo.wasm.sig"], None, Err("asset-none")),
        (vec!["a.wasm", "plugin.zip"], None, Err("asset-several")),
        (vec!["a.wasm"], Some("b.wasm"), Err("asset-unknown")),
    ];

    for (names, named, expected) in cases {
        let release = release(&names);
        let chosen = release.choose(named).map(|asset| asset.name.as_str()).map_err(|error| error.code());
        assert_eq!(chosen, expected, "{names:?}");
    }
}

#[test]
fn test_signature_of_a_file_is_the_one_of_its_name() {
    let release = release(&["a.wasm", "a.wasm.sig", "b.wasm"]);

    let signature = |name: &str| release.signature_of(release.find(name).unwrap()).map(|asset| asset.name.as_str());

    assert_eq!([signature("a.wasm"), signature("b.wasm")], [Some("a.wasm.sig"), None]);
}

#[test]
fn test_parse_of_an_answer_keeps_what_is_needed() {
    let digest = Sha256::of(b"bytes");
    let answer = format!(
        r#"{{"tag_name": "v1", "assets": [{{"name": "a.wasm", "size": 5, "state": "uploaded", "url": "https://api/1",
            "browser_download_url": "https://example.com/a.wasm", "digest": "{digest}"}}]}}"#
    );

    let release = Release::parse(answer.as_bytes()).unwrap();

    let asset = release.choose(None).unwrap();
    assert_eq!((asset.url.as_deref(), asset.digest.as_ref()), (Some("https://api/1"), Some(&digest)));
    assert!(asset.check(b"bytes").is_ok());
    assert_eq!(asset.check(b"sevyt").unwrap_err().code(), "asset-changed");
    assert_eq!(asset.check(b"bytes and more").unwrap_err().code(), "asset-changed");
}

#[test]
fn test_parse_of_a_digest_of_another_kind_goes_without() {
    let answer = br#"{"assets": [{"name": "a.wasm", "size": 5, "browser_download_url": "u", "digest": "md5:00"}]}"#;

    let release = Release::parse(answer).unwrap();

    assert_eq!(release.choose(None).unwrap().digest, None);
}
