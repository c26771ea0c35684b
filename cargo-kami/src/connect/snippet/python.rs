//! A program with LangChain.

use crate::connect::ServerName;
use serde_json::{Map, Value};
use std::fmt::Write;

pub(super) fn program(name: &ServerName, entry: &Map<String, Value>) -> String {
    let mut text = String::new();
    if entry.contains_key("headers") {
        text.push_str("import os\n\n");
    }
    text.push_str(
        "from langchain_mcp_adapters.client import MultiServerMCPClient\n\nclient = MultiServerMCPClient(\n    {\n",
    );
    // writing to a text cannot fail
    let _ = writeln!(text, "        {}: {{", Value::from(name.as_str()));
    for (key, value) in entry {
        let _ = writeln!(text, "            {}: {},", Value::from(key.as_str()), literal(key, value));
    }
    text.push_str("        },\n    }\n)");
    text
}

/// JSON made of texts is Python as it stands. The values of headers are to be filled in.
fn literal(key: &str, value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", listed(items.iter().map(Value::to_string))),
        Value::Object(values) => {
            let mark = if key == "headers" { "f" } else { "" };
            let pairs = values.iter().map(|(name, value)| format!("{}: {mark}{value}", Value::from(name.as_str())));
            format!("{{{}}}", listed(pairs))
        }
        value => value.to_string(),
    }
}

fn listed(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
