//! A tool as it was written for the predecessor: nothing of ours in it but the contract of that time.

wit_bindgen::generate!({
    path: "../../../kami-host/src/runtime/predecessor/predecessor.wit",
    world: "predecessor",
});

use exports::kami::tool::tool::Guest;
use kami::tool::host::{LogLevel, log};
use serde_json::Value;

struct Predecessor;

impl Guest for Predecessor {
    /// Returns its `text`, or the text of the `file` it is to read.
    fn run(input: String) -> Result<String, String> {
        let arguments: Value = serde_json::from_str(&input).map_err(|error| error.to_string())?;
        log(LogLevel::Warn, "called");
        if let Some(file) = arguments.get("file").and_then(Value::as_str) {
            return std::fs::read_to_string(file).map_err(|error| error.to_string());
        }
        let text = arguments.get("text").and_then(Value::as_str).ok_or("there is no text")?;
        Ok(serde_json::json!({ "text": text }).to_string())
    }

    fn describe() -> String {
        r#"{"name": "dev.example.repeat", "version": "1.0.0", "description": "Repeats a text"}"#.to_owned()
    }
}

export!(Predecessor);
