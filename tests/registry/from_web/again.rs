//! What comes from the same place again: a newer release of a repository, other bytes at a URL.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    bare::component,
    home::Home,
    stocked::net,
    web::{Identity, Reply, Server},
};
use kami_tests::Run;
use serde_json::{Value, json};

/// A repository whose releases anybody can have, and somebody who has installed the first one.
pub(super) struct Repository {
    home: Home,
    api: Server,
    pub(super) files: Server,
}

impl Repository {
    pub(super) fn new() -> Self {
        let (home, identity) = (Home::new(), Identity::of("127.0.0.1").unwrap());
        home.write("authority.pem", identity.authority().as_bytes());
        let start = || Server::start_tls(&identity, []).unwrap();
        let repository = Self { home, api: start(), files: start() };
        repository.release("v1", "0.1.0", &json!({}));
        let run = repository.run(&["install", "acme/tools@v1", "--allow-unsigned"]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        repository
    }

    /// Makes a release, which is the newest from now on.
    fn release(&self, tag: &str, version: &str, asked: &Value) {
        let demo = component("demo", version, asked);
        let url = self.files.url(&format!("/{tag}"));
        let asset = json!({"name": "demo.wasm", "size": demo.len(), "browser_download_url": url});
        self.put(tag, json!([asset]));
        self.files.put(&format!("/{tag}"), Reply::file(demo));
    }

    pub(super) fn put(&self, tag: &str, assets: Value) {
        let about = Reply::file(json!({"tag_name": tag, "assets": assets}).to_string());
        for repository in ["acme/tools", "evil/tools"] {
            self.api.put(&format!("/repos/{repository}/releases/tags/{tag}"), about.clone());
        }
        self.api.put("/repos/acme/tools/releases/latest", about);
    }

    pub(super) fn run(&self, args: &[&str]) -> Run {
        let mut command = self.home.command(args);
        command.env("KAMI_GITHUB_API", self.api.url("/"));
        command.env("SSL_CERT_FILE", self.home.folder().join("authority.pem")).output().unwrap().into()
    }

    pub(super) fn installed(&self) -> [Value; 2] {
        ["package-version", "source"].map(|key| self.home.installed()[0][key].clone())
    }
}

#[test]
fn test_install_of_another_release_of_the_repository_takes_the_place_of_the_first() {
    let repository = Repository::new();
    repository.release("v2", "0.2.0", &net("https://a.test"));

    let foreign = repository.run(&["install", "evil/tools@v2", "--allow-unsigned", "--yes"]);
    let widened = repository.run(&["install", "acme/tools@v2", "--allow-unsigned"]);
    let taken = repository.run(&["install", "acme/tools@v2", "--allow-unsigned", "--net", "https://a.test"]);

    assert!(foreign.stderr.contains("error[name-taken]"), "{}", foreign.stderr);
    assert!(widened.stderr.contains("error[install-unasked]: `demo` now asks for more"), "{}", widened.stderr);
    assert!(taken.stderr.contains("Updated `demo` 0.1.0 -> 0.2.0"), "{}", taken.stderr);
    assert_eq!(repository.installed(), ["0.2.0", "acme/tools@v2"]);
}

#[test]
fn test_update_takes_the_newest_release_of_the_repository() {
    let repository = Repository::new();
    let current = repository.run(&["update", "demo"]);
    repository.release("v2", "0.2.0", &json!({}));

    let unsigned = repository.run(&["update", "--all"]);
    let rehearsed = repository.run(&["update", "demo", "--allow-unsigned", "--dry-run"]);
    let before = repository.installed();
    let updated = repository.run(&["update", "demo", "--allow-unsigned"]);

    assert!(current.stderr.contains("Current `demo` 0.1.0"), "{}", current.stderr);
    assert!(unsigned.code == Some(1) && unsigned.stderr.contains("error[unsigned]"), "{}", unsigned.stderr);
    assert!(rehearsed.stderr.contains("Available `demo` 0.1.0 -> 0.2.0"), "{}", rehearsed.stderr);
    assert!(updated.stderr.contains("Updated `demo` 0.1.0 -> 0.2.0"), "{}", updated.stderr);
    assert_eq!([before, repository.installed()], [["0.1.0", "acme/tools@v1"], ["0.2.0", "acme/tools@v2"]]);
}

#[test]
fn test_update_from_a_release_never_goes_back_and_stops_where_it_asks_for_more() {
    let repository = Repository::new();
    repository.release("v0.9", "0.0.9", &json!({}));
    let back = repository.run(&["update", "demo", "--allow-unsigned"]);
    repository.release("v2", "0.2.0", &net("https://a.test"));

    let more = repository.run(&["update", "demo", "--allow-unsigned"]);

    assert!(back.stderr.contains("Current `demo` 0.1.0"), "{}", back.stderr);
    assert!(more.code == Some(1) && more.stderr.contains("error[install-unasked]"), "{}", more.stderr);
    assert_eq!(repository.installed(), ["0.1.0", "acme/tools@v1"]);
}

#[test]
fn test_update_of_a_repository_without_releases_says_so_and_changes_nothing() {
    let repository = Repository::new();
    repository.api.put("/repos/acme/tools/releases/latest", Reply::status(404));

    let run = repository.run(&["update", "demo"]);

    assert_eq!(run.code, Some(101), "{}", run.stderr);
    assert!(run.stderr.contains("error[release-no-newest]: `acme/tools` has no newest release"), "{}", run.stderr);
}

#[test]
fn test_update_of_a_url_takes_other_bytes_by_the_same_key_only() {
    let home = Home::new();
    let server = Server::start([]).unwrap();
    let serve = |version: &str, key: &str| {
        home.write("demo.wasm", &component("demo", version, &json!({})));
        home.well(&["sign", "demo.wasm", "--key", key]);
        for name in ["demo.wasm", "demo.wasm.sig"] {
            let bytes = std::fs::read(home.folder().join(name)).unwrap();
            server.put(&format!("/{name}"), Reply::file(bytes));
            std::fs::remove_file(home.folder().join(name)).unwrap();
        }
    };
    for name in ["alice", "mallory"] {
        home.well(&["keygen", "--no-passphrase", "--name", name]);
    }
    serve("0.1.0", "alice");
    home.well(&["install", &server.url("/demo.wasm"), "--insecure-http"]);

    let same = home.run(&["update", "demo"]).stderr;
    serve("0.2.0", "mallory");
    let (exit, code, text) = home.badly(&["update", "demo"]);
    serve("0.2.0", "alice");
    let updated = home.run(&["update", "demo"]).stderr;

    assert!(same.contains("Current `demo` 0.1.0"), "{same}");
    assert_eq!((exit, code.as_str()), (1, "signer-other"), "{text}");
    assert!(updated.contains("Updated `demo` 0.1.0 -> 0.2.0"), "{updated}");
}
