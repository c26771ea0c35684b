//! The outcome of a call in the form MCP has it.

use base64::{Engine, engine::general_purpose::STANDARD};
use kami_host::{
    CallError,
    domain::{Blob, Content, Output, ResourceContents, ResourceLink},
};
use serde_json::{Map, Value, json};

/// A result as `tools/call` gives it.
pub(super) fn complete(output: &Output) -> Value {
    let mut result = Map::new();
    result.insert("content".to_owned(), output.content.iter().map(content).collect());
    result.extend(output.structured.clone().map(|structured| ("structuredContent".to_owned(), structured)));
    result.insert("isError".to_owned(), Value::Bool(false));
    result.extend(output.meta.clone().map(|meta| ("_meta".to_owned(), meta)));
    Value::Object(result)
}

/// A failed call as `tools/call` gives it.
pub(super) fn failed(error: &CallError) -> Value {
    json!({ "content": [{ "type": "text", "text": error.to_string() }], "isError": true })
}

fn content(content: &Content) -> Value {
    match content {
        Content::Text(text) => json!({ "type": "text", "text": text }),
        Content::Image(Blob { data, mime_type }) => encoded("image", data, mime_type),
        Content::Audio(Blob { data, mime_type }) => encoded("audio", data, mime_type),
        Content::ResourceLink(link) => resource_link(link),
        Content::EmbeddedResource(contents) => json!({ "type": "resource", "resource": resource(contents) }),
    }
}

fn encoded(kind: &str, data: &[u8], mime_type: &str) -> Value {
    json!({ "type": kind, "data": STANDARD.encode(data), "mimeType": mime_type })
}

fn resource_link(link: &ResourceLink) -> Value {
    let ResourceLink { uri, name, title, description, mime_type, size } = link;
    present(json!({
        "type": "resource_link", "uri": uri, "name": name, "title": title,
        "description": description, "mimeType": mime_type, "size": size,
    }))
}

fn resource(contents: &ResourceContents) -> Value {
    present(match contents {
        ResourceContents::Text { uri, mime_type, text } => json!({ "uri": uri, "mimeType": mime_type, "text": text }),
        ResourceContents::Blob { uri, mime_type, data } => {
            json!({ "uri": uri, "mimeType": mime_type, "blob": STANDARD.encode(data) })
        }
    })
}

/// Without what is not there.
fn present(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    value
}

#[cfg(test)]
mod tests;
