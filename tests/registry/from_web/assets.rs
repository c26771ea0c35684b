//! Releases that hold several components.

use super::again::Repository;
use crate::{bare::component, web::Reply};
use serde_json::{Value, json};

/// Makes a release of two components, which is the newest from now on.
fn release(repository: &Repository, tag: &str, version: &str) {
    let asset = |name: &str| -> Value {
        let (bytes, path) = (component(name, version, &json!({})), format!("/{tag}/{name}"));
        repository.files.put(&path, Reply::file(bytes.clone()));
        json!({"name": format!("{name}.wasm"), "size": bytes.len(), "browser_download_url": repository.files.url(&path)})
    };
    repository.put(tag, json!([asset("demo"), asset("other")]));
}

#[test]
fn test_update_of_one_of_several_components_stays_with_the_one_that_was_chosen() {
    let repository = Repository::new();
    release(&repository, "v2", "0.2.0");

    let unclear = repository.run(&["update", "demo", "--allow-unsigned"]);
    let chosen = repository.run(&["install", "acme/tools@v2", "--asset", "demo.wasm", "--allow-unsigned"]);
    release(&repository, "v3", "0.3.0");
    let updated = repository.run(&["update", "demo", "--allow-unsigned"]);

    assert!(unclear.stderr.contains("`--asset demo.wasm` or `--asset other.wasm`"), "{}", unclear.stderr);
    assert_eq!(chosen.code, Some(0), "{}", chosen.stderr);
    assert!(updated.stderr.contains("Updated `demo` 0.2.0 -> 0.3.0"), "{}", updated.stderr);
    assert_eq!(repository.installed(), ["0.3.0", "acme/tools@v3 --asset demo.wasm"]);
}
