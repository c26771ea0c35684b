//! One block a tool.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::output::Settings;
use insta::assert_snapshot;

#[test]
fn test_print_tools_shows_arguments_as_flags() {
    let (shell, stdout, _) = Shell::buffered(Settings::default());
    let tool = serde_json::from_value(json!({
        "name": "measure",
        "description": "Measures\na text.\n\nIn detail.",
        "inputSchema": {"type": "object", "required": ["text"], "properties": {
            "text": {"type": "string", "description": "The text."},
            "speed": {"type": ["integer", "null"]},
        }},
    }));

    print(&[tool.unwrap()], &Show { json: false, stats: false }, &shell);

    assert_snapshot!(stdout.text(), @r"
    measure  Measures a text.
        --arg text=STRING         The text.
        --arg speed=INTEGER|NULL  (optional)
    ");
}
