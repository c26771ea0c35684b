//! A file of Continue.

use crate::connect::ServerName;
use serde_json::{Map, Value};
use std::fmt::Write;

/// The first line of a file that is ours to replace.
pub(in crate::connect) const OURS: &str = "# written by `cargo kami connect`, which replaces all of this file";

pub(super) fn document(name: &ServerName, entry: &Map<String, Value>) -> String {
    // a name may look like a number
    let name = Value::from(name.as_str());
    let head = format!("name: {name}\nversion: 0.0.1\nschema: v1\n");
    let mut text = format!("{OURS}\n{head}mcpServers:\n  - name: {name}\n");
    below(entry, 4, &mut text);
    // the reader of a snippet adds the last line break
    text.truncate(text.trim_end().len());
    text
}

fn below(values: &Map<String, Value>, indent: usize, text: &mut String) {
    for (key, value) in values {
        // writing to a text cannot fail
        let _ = match value {
            Value::Object(inner) => {
                let _ = writeln!(text, "{:indent$}{key}:", "");
                below(inner, indent + 2, text);
                Ok(())
            }
            Value::Array(items) => {
                let _ = writeln!(text, "{:indent$}{key}:", "");
                items.iter().try_for_each(|item| writeln!(text, "{:indent$}  - {item}", ""))
            }
            // every JSON text is YAML
            value => writeln!(text, "{:indent$}{key}: {value}", ""),
        };
    }
}
