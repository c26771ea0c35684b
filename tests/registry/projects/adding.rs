//! Adding tools to a project, and removing them.

use super::world::World;
use insta::assert_snapshot;
use serde_json::json;

#[test]
fn test_add_writes_both_files_and_leaves_the_rest_as_it_was() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({"fs": [{"guest": "/data", "access": "read", "reason": "r"}]}));
    world.publish("web-fetch", "1.2.0", &json!({}));
    world.home.write("kami.toml", b"# our tools\n[tools] # sorted\n");

    world.add(&["fs-grep", "--dir", "/data=."]);
    world.add(&["web-fetch@1", "--registry", "acme"]);

    assert_snapshot!(world.file("kami.toml"), @r#"
    # our tools
    [tools] # sorted
    fs-grep = { version = "0.1.0", dirs = ["/data=."] }
    web-fetch = { version = "1", registry = "acme" }
    "#);
    assert_eq!([world.locked("fs-grep"), world.locked("web-fetch")], ["0.1.0", "1.2.0"]);
    let lock = world.file("kami.lock");
    assert!(lock.contains(&world.signer()) && lock.contains("\ncommit = \""), "{lock}");
}

#[test]
fn test_add_what_cannot_be_had_changes_nothing() {
    let mut world = World::new();
    let asked = json!({"net": [{"origin": "https://a.test", "reason": "r"}]});
    world.publish("web-fetch", "1.2.0", &asked);
    let signer = world.signer();
    let known = ["--signer", &signer];
    let table: [(&[&str], (i32, &str)); 7] = [
        (&["web-fetch", "--yes"], (1, "first-use-unconfirmed")),
        (&[&["web-fetch"], &known[..]].concat(), (1, "sync-unasked")),
        (&[&["web-fetch", "--env", "HOME"], &known[..]].concat(), (1, "grant-not-asked")),
        (&[&["web-fetch@2", "--yes"], &known[..]].concat(), (101, "no-such-version")),
        (&["web-fitch"], (101, "no-such-package")),
        (&["Web_Fetch"], (2, "add-what")),
        (&["web-fetch", "--registry", "lab"], (2, "registry-unknown")),
    ];

    for (args, expected) in table {
        let (exit, code, text) = world.home.badly(&[&["add"], args].concat());
        assert_eq!((exit, code.as_str()), expected, "{args:?}: {text}");
    }

    assert_eq!([world.file("kami.toml"), world.file("kami.lock")], ["", ""]);
    assert!(world.home.components().is_empty());
}

#[test]
fn test_add_again_widens_what_was_granted_and_keeps_the_version() {
    let mut world = World::new();
    let asked = json!({"net": [{"origin": "https://*.test", "reason": "r"}], "env": [{"name": "KEY", "reason": "r"}]});
    world.publish("web-fetch", "1.2.0", &asked);
    world.add(&["web-fetch", "--yes", "--net", "https://a.test"]);
    world.publish("web-fetch", "1.3.0", &asked);

    world.add(&["web-fetch", "--env", "KEY=file:key.txt"]);

    let key = std::fs::canonicalize(world.home.folder()).unwrap_or_default().join("key.txt");
    let expected = format!(
        "[tools]\nweb-fetch = {{ version = \"1.2.0\", net = [\"https://a.test\"], env = [\"KEY=file:{}\"] }}\n",
        key.display()
    );
    assert_eq!((world.file("kami.toml"), world.locked("web-fetch")), (expected, "1.2.0".to_owned()));
}

#[test]
fn test_remove_takes_a_tool_out_of_both_files_and_of_the_store() {
    let mut world = World::new();
    world.publish("fs-grep", "0.1.0", &json!({}));
    world.publish("web-fetch", "1.2.0", &json!({}));
    world.add(&["fs-grep", "web-fetch"]);

    let unused = world.home.badly(&["remove", "fs-grap"]);
    world.home.well(&["remove", "fs-grep"]);

    assert_eq!((unused.0, unused.1.as_str()), (2, "tool-unused"), "{}", unused.2);
    assert_eq!(world.file("kami.toml"), "[tools]\nweb-fetch = \"1.2.0\"\n");
    assert_eq!([world.locked("fs-grep"), world.locked("web-fetch")], ["none", "1.2.0"]);
    assert_eq!(world.home.components().len(), 1);
}

#[test]
fn test_project_that_grants_questions_needs_its_users_agreement() {
    let mut world = World::new();
    world.publish("web-fetch", "1.0.0", &json!({"mcp": ["elicitation"]}));
    let signer = world.signer();
    let unasked = world.home.badly(&["add", "web-fetch", "--signer", &signer]);
    world.add(&["web-fetch", "--allow-mcp", "elicitation"]);
    world.clone("cloned");

    let refused = world.run_in("cloned", &["serve"]);

    assert_eq!((unasked.0, unasked.1.as_str()), (1, "sync-unasked"), "{}", unasked.2);
    assert!(unasked.2.contains("it asks for `--allow-mcp elicitation`"), "{}", unasked.2);
    assert_eq!(world.file("kami.toml"), "[tools]\nweb-fetch = { version = \"1.0.0\", mcp = [\"elicitation\"] }\n");
    assert_eq!(refused.1, "grants-unagreed", "{}", refused.2);
    assert!(refused.2.contains("web-fetch: --allow-mcp elicitation"), "{}", refused.2);
}
