//! Files at a URL, and whose signature counts for them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    bare::component,
    home::Home,
    web::{Reply, Server},
};
use serde_json::json;
use std::fs;

/// An author with the keys `default` and `other`, and a server with what the first has signed.
fn published() -> (Home, Server) {
    let (author, server) = (Home::new(), Server::start([]).unwrap());
    author.well(&["keygen", "--no-passphrase"]);
    author.well(&["keygen", "--no-passphrase", "--name", "other"]);
    publish(&author, &server, ("0.1.0", "default"));
    (author, server)
}

fn publish(author: &Home, server: &Server, (version, key): (&str, &str)) {
    author.write("demo.wasm", &component("demo", version, &json!({})));
    author.well(&["sign", "demo.wasm", "--key", key]);
    for file in ["demo.wasm", "demo.wasm.sig"] {
        server.put(&format!("/{file}"), Reply::file(fs::read(author.folder().join(file)).unwrap()));
    }
}

fn fingerprint(author: &Home, key: &str) -> String {
    let public = fs::read_to_string(author.folder().join(format!("home/config/keys/{key}.pub"))).unwrap();
    kami_registry::key::PublicKey::parse(&public).unwrap().fingerprint().to_string()
}

#[test]
fn test_install_url_of_a_named_signer_counts_now_and_later() {
    let (author, server) = published();
    let (user, url) = (Home::new(), server.url("/demo.wasm"));
    let install = ["install", &url, "--insecure-http"];

    let stranger = user.badly(&install);
    let wrong = user.badly(&[&install[..], &["--signer", &fingerprint(&author, "other")]].concat());
    user.well(&[&install[..], &["--signer", &fingerprint(&author, "default")]].concat());
    publish(&author, &server, ("0.2.0", "default"));
    user.well(&install);

    assert_eq!((stranger.0, stranger.1.as_str()), (1, "signer-unknown"), "{}", stranger.2);
    assert_eq!((wrong.0, wrong.1.as_str()), (1, "signer-other"), "{}", wrong.2);
    let tool = user.installed().remove(0);
    assert_eq!((&tool["package-version"], &tool["unsigned"]), (&json!("0.2.0"), &json!(false)));
    assert_eq!(tool["signers"], json!([fingerprint(&author, "default")]));
}

#[test]
fn test_install_url_again_by_another_signer_needs_that_key_to_be_named() {
    let (author, server) = published();
    let url = server.url("/demo.wasm");
    let install = ["install", &url, "--insecure-http"];
    author.well(&install);
    publish(&author, &server, ("0.2.0", "other"));

    // both keys are among those that count, and still it is another one
    let refused = author.badly(&install);
    let unsigned = author.badly(&[&install[..], &["--allow-unsigned"]].concat());
    let kept = author.installed().remove(0);
    author.well(&[&install[..], &["--signer", &fingerprint(&author, "other")]].concat());

    let [old, new] = ["default", "other"].map(|key| fingerprint(&author, key));
    let said = format!(
        "`{url}` is signed by {new}, not by {old}\nhint: if you know that key to be its owner's, add `--signer {new}`\n"
    );
    assert_eq!((refused.0, refused.1.as_str()), (1, "signer-other"), "{}", refused.2);
    assert!(refused.2.contains(&said), "{}", refused.2);
    assert_eq!((unsigned.1.as_str(), &kept["package-version"]), ("signer-other", &json!("0.1.0")));
    assert_eq!(author.installed().remove(0)["signers"], json!([new]));
}

#[test]
fn test_install_url_with_a_named_signer_takes_no_unsigned_file() {
    let (author, server) = published();
    server.put("/demo.wasm.sig", Reply::status(404));
    let (user, url, key) = (Home::new(), server.url("/demo.wasm"), fingerprint(&author, "default"));

    let (exit, code, text) = user.badly(&["install", &url, "--insecure-http", "--allow-unsigned", "--signer", &key]);

    assert_eq!((exit, code.as_str()), (1, "signature-missing"), "{text}");
    assert!(user.installed().is_empty());
}
