//! Releases, described by an API on this machine.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    bare::component,
    home::Home,
    web::{Identity, Reply, Server},
};
use kami_tests::Run;
use serde_json::{Value, json};

const DESCRIPTION: &str = "/api/repos/acme/tools/releases/tags/v1";

fn demo() -> Vec<u8> {
    component("demo", "0.1.0", &json!({}))
}

fn asset(name: &str, size: usize, url: &str) -> Value {
    json!({"name": name, "size": size, "browser_download_url": url, "digest": null})
}

/// Installs from the release these files are in.
fn install(home: &Home, assets: &[Value], more: &[&str]) -> Run {
    let api = Server::start([(DESCRIPTION, Reply::file(json!({"assets": assets}).to_string()))]).unwrap();
    let args = [&["install", "acme/tools@v1", "--allow-unsigned", "--insecure-http"], more].concat();
    home.command(&args).env("KAMI_GITHUB_API", api.url("/api")).output().unwrap().into()
}

#[test]
fn test_install_release_takes_the_component_in_it() {
    let (home, demo) = (Home::new(), demo());
    let files = Server::start([("/x", Reply::file(demo.clone()))]).unwrap();

    let run = install(&home, &[asset("demo.wasm", demo.len(), &files.url("/x")), asset("SUMS", 1, "x")], &[]);

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(home.installed()[0]["source"], "acme/tools@v1");
}

#[test]
fn test_install_release_that_is_unclear_or_changed_installs_nothing() {
    let (home, demo) = (Home::new(), demo());
    let files = Server::start([("/x", Reply::file(demo.clone()))]).unwrap();
    let good = asset("demo.wasm", demo.len(), &files.url("/x"));
    let mut changed = good.clone();
    changed["digest"] = json!(format!("sha256:{}", "0".repeat(64)));
    let cases = [
        (vec![], &[][..], "asset-none", 101),
        (vec![good.clone(), asset("b.wasm", 1, "x")], &[], "asset-several", 2),
        (vec![good.clone()], &["--asset", "b.wasm"], "asset-unknown", 2),
        (vec![changed], &[], "asset-changed", 1),
        (vec![asset("demo.wasm", 1, &files.url("/x"))], &[], "asset-changed", 1),
        (vec![asset("demo.wasm", 1, "https://169.254.169.254/x")], &[], "download-private", 1),
        (vec![asset("demo.wasm", 1, "file:///etc/passwd")], &[], "download-scheme", 2),
    ];

    for (assets, more, code, exit) in cases {
        let run = install(&home, &assets, more);
        assert!(run.stderr.contains(&format!("error[{code}]")), "{code}: {}", run.stderr);
        assert_eq!(run.code, Some(exit), "{code}");
    }
    assert!(home.installed().is_empty());
}

#[test]
fn test_install_release_that_is_not_there_says_so() {
    let home = Home::new();
    let api = Server::start([]).unwrap();

    let run: Run = home
        .command(&["install", "acme/tools@v1", "--insecure-http"])
        .env("KAMI_GITHUB_API", api.url("/api"))
        .output()
        .unwrap()
        .into();

    assert!(run.stderr.contains("error[release-missing]: there is no release `acme/tools@v1`"), "{}", run.stderr);
}

#[test]
fn test_install_release_with_a_token_shows_it_to_the_api_only() {
    let (home, demo, identity) = (Home::new(), demo(), Identity::of("127.0.0.1").unwrap());
    let files = Server::start_tls(&identity, [("/x", Reply::file(demo.clone()))]).unwrap();
    let about = json!({"assets": [asset("demo.wasm", demo.len(), &files.url("/x"))]});
    let api = Server::start_tls(&identity, [("/repos/acme/tools/releases/tags/v1", Reply::file(about.to_string()))]);
    let api = api.unwrap();
    home.write("authority.pem", identity.authority().as_bytes());

    let mut command = home.command(&["install", "acme/tools@v1", "--allow-unsigned"]);
    command.env("KAMI_GITHUB_API", api.url("/")).env("GITHUB_TOKEN", "secret");
    let run: Run = command.env("SSL_CERT_FILE", home.folder().join("authority.pem")).output().unwrap().into();

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(api.heads().concat().contains("authorization: bearer secret"));
    assert!(!files.heads().is_empty() && !files.heads().concat().contains("secret"));
}
