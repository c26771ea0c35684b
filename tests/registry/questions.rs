//! Questions to the client are granted like everything else.
#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{bare::component, home::Home, keys::terminal::converse};
use serde_json::{Value, json};

/// A tool is there to be installed that asks the person and the model.
fn asking() -> Home {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({"mcp": ["elicitation", "sampling"]})));
    home
}

fn granted(home: &Home) -> Value {
    home.installed()[0]["granted"]["mcp"].clone()
}

#[test]
fn test_install_asks_about_questions_and_grants_them_by_a_yes() {
    let home = asking();
    let question = "Install `demo` and grant it --allow-mcp elicitation --allow-mcp sampling?";
    let mut command = home.command(&["install", "demo.wasm", "--allow-unsigned"]);

    let run = converse(command.env_remove("CI"), &[(question, "y\r")]).ok();

    assert_eq!(run.and_then(|run| run.code), Some(0));
    assert_eq!(granted(&home), json!(["elicitation", "sampling"]));
}

#[test]
fn test_grant_and_revoke_of_questions_change_what_is_allowed() {
    let home = asking();
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);
    let none = granted(&home);

    home.well(&["grant", "demo", "--allow-mcp", "elicitation", "--allow-mcp", "sampling"]);
    home.well(&["revoke", "demo", "--allow-mcp", "sampling"]);

    assert_eq!((none, granted(&home)), (json!([]), json!(["elicitation"])));
    let shown = home.well(&["grants", "demo"]);
    let expected = "Granted\n  mcp elicitation  may ask the person\nNot granted\n  mcp sampling  may ask the model\n";
    assert_eq!(shown, expected);
    assert_eq!(home.badly(&["revoke", "demo", "--allow-mcp", "sampling"]).1, "grant-absent");
    assert_eq!(home.badly(&["grant", "demo", "--allow-mcp", "roots"]).1, "grant-not-asked");
    assert_eq!(home.badly(&["grant", "demo", "--allow-mcp", "email"]).0, 2);
}

#[test]
fn test_update_that_asks_the_client_for_more_stops_until_it_is_granted() {
    let home = asking();
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--yes"]);
    home.write("demo.wasm", &component("demo", "0.2.0", &json!({"mcp": ["elicitation", "roots"]})));

    let (exit, code, text) = home.badly(&["install", "demo.wasm", "--allow-unsigned"]);
    home.well(&["install", "demo.wasm", "--allow-unsigned", "--allow-mcp", "roots"]);

    assert_eq!((exit, code.as_str()), (1, "install-unasked"), "{text}");
    assert!(text.contains("grant it with `--allow-mcp roots`"), "{text}");
    assert_eq!(granted(&home), json!(["roots"]));
}
