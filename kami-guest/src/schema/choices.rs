//! A choice between constant texts becomes one `enum`; the words on each go into the description.

use std::fmt::Write as _;

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value, json};

pub(super) fn plain(schema: &mut Schema) {
    transform_subschemas(&mut plain, schema);
    let Some(keywords) = schema.as_object_mut() else { return };
    let Some(branches) = keywords.get("oneOf").and_then(Value::as_array) else { return };
    let Some(choices) = branches.iter().map(texts).collect::<Option<Vec<_>>>() else { return };
    let description = describe(keywords, branches);
    keywords.remove("oneOf");
    keywords.insert("type".to_owned(), json!("string"));
    keywords.insert("enum".to_owned(), choices.concat().into());
    if let Some(description) = description {
        keywords.insert("description".to_owned(), description.into());
    }
}

/// The texts one branch allows, or nothing if it allows anything else.
fn texts(branch: &Value) -> Option<Vec<Value>> {
    if branch.get("type")? != "string" {
        return None;
    }
    match (branch.get("const"), branch.get("enum")) {
        (Some(text), None) => Some(vec![text.clone()]),
        (None, Some(Value::Array(texts))) => Some(texts.clone()),
        _ => None,
    }
}

fn describe(keywords: &Map<String, Value>, branches: &[Value]) -> Option<String> {
    let mut text = keywords.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    for branch in branches {
        let (Some(choice), Some(words)) = (branch.get("const"), branch.get("description")) else { continue };
        if let (Some(choice), Some(words)) = (choice.as_str(), words.as_str()) {
            let separator = if text.is_empty() { "" } else { "\n" };
            write!(text, "{separator}- `{choice}`: {words}").ok()?;
        }
    }
    Some(text).filter(|text| !text.is_empty())
}
