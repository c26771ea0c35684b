//! Servers whose certificate is one of a network of its own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    bare::component,
    home::Home,
    web::{Identity, Reply, Server},
};
use kami_tests::Run;
use serde_json::json;

/// Installs from a server of that identity, with what `SSL_CERT_FILE` is to hold.
fn install(identity: &Identity, certificates: Option<&str>) -> Run {
    let home = Home::new();
    let demo = component("demo", "0.1.0", &json!({}));
    let server = Server::start_tls(identity, [("/demo.wasm", Reply::file(demo))]).unwrap();
    let mut command = home.command(&["install", &server.url("/demo.wasm"), "--allow-unsigned"]);
    if let Some(certificates) = certificates {
        home.write("authority.pem", certificates.as_bytes());
        command.env("SSL_CERT_FILE", home.folder().join("authority.pem"));
    }
    command.output().unwrap().into()
}

#[test]
fn test_install_over_tls_believes_the_certificates_that_are_named() {
    let identity = Identity::of("127.0.0.1").unwrap();

    let run = install(&identity, Some(identity.authority()));

    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

#[test]
fn test_install_over_tls_believes_no_other() {
    let identity = Identity::of("127.0.0.1").unwrap();
    let other = Identity::of("127.0.0.1").unwrap();
    let elsewhere = Identity::of("tools.example.com").unwrap();
    let cases = [
        (&identity, None, "download-tls", 1),
        (&identity, Some(other.authority()), "download-tls", 1),
        (&elsewhere, Some(elsewhere.authority()), "download-tls", 1),
        (&identity, Some("no certificate"), "download-certificates", 101),
    ];

    for (identity, certificates, code, exit) in cases {
        let run = install(identity, certificates);
        assert!(run.stderr.contains(&format!("error[{code}]")), "{}", run.stderr);
        assert_eq!(run.code, Some(exit));
    }
}

#[test]
fn test_install_over_tls_that_is_led_on_without_it_asks_nobody() {
    let (home, identity) = (Home::new(), Identity::of("127.0.0.1").unwrap());
    let plain = Server::start([("/demo.wasm", Reply::file(component("demo", "0.1.0", &json!({}))))]).unwrap();
    let server = Server::start_tls(&identity, [("/demo.wasm", Reply::redirect(&plain.url("/demo.wasm")))]).unwrap();
    home.write("authority.pem", identity.authority().as_bytes());
    let mut command = home.command(&["install", &server.url("/demo.wasm"), "--allow-unsigned"]);

    let run: Run = command.env("SSL_CERT_FILE", home.folder().join("authority.pem")).output().unwrap().into();

    assert!(run.stderr.contains("error[download-redirect]") && run.stderr.contains("hint: "), "{}", run.stderr);
    assert_eq!((server.heads().len(), plain.heads().len()), (1, 0));
    assert!(home.installed().is_empty());
}
