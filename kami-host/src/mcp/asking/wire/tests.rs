//! Which questions clients get, and how.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::json;

fn wired(ask: Request) -> Result<Value, String> {
    let wired = wire(Question { key: "k".into(), ask }).map_err(|error| error.to_string())?;
    Ok(serde_json::to_value(wired.request).unwrap())
}

fn form_of(properties: Value) -> Request {
    Request::Form { message: "m".into(), schema: json!({"type": "object", "properties": properties}) }
}

#[test]
fn test_form_with_every_kind_of_field_goes_out_as_it_is() {
    let properties = json!({
        "name": {"type": "string", "description": "d", "minLength": 1, "format": "email", "default": "a@b.c"},
        "age": {"type": "integer", "minimum": 0, "default": 30},
        "score": {"type": "number", "maximum": 100.0, "default": 95.5},
        "sure": {"type": "boolean", "default": true},
        "one": {"type": "string", "enum": ["a", "b"], "default": "a"},
        "titled": {"type": "string", "oneOf": [{"const": "a", "title": "A"}]},
        "legacy": {"type": "string", "enum": ["a", "b"], "enumNames": ["A", "B"]},
        "many": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
        "titles": {"type": "array", "items": {"anyOf": [{"const": "a", "title": "A"}]}},
    });

    let request = wired(form_of(properties.clone())).unwrap();

    let schema = json!({"type": "object", "properties": properties});
    let params = json!({"mode": "form", "message": "m", "requestedSchema": schema});
    assert_eq!(request, json!({"method": "elicitation/create", "params": params}));
}

#[test]
fn test_form_no_client_could_show_is_refused_and_names_the_field() {
    for field in
        [json!({"type": "object", "properties": {}}), json!({"type": "array"}), json!({"$ref": "#/$defs/a"}), json!(1)]
    {
        let refused = wired(form_of(json!({"fine": {"type": "string"}, "odd": field}))).unwrap_err();

        let expected = "its question `k` cannot be put to a client: its field `odd` is neither a text";
        assert!(refused.starts_with(expected), "{refused}");
    }
}

#[test]
fn test_form_without_properties_is_refused_as_none() {
    for schema in [json!({"type": "object"}), json!({"type": "string"}), json!(true), Value::Null] {
        let refused = wired(Request::Form { message: "m".into(), schema }).unwrap_err();

        assert!(refused.ends_with("its schema is none of an object with `properties`"), "{refused}");
    }
}

#[test]
fn test_page_of_the_web_goes_out_and_nothing_else() {
    let page = |url: &str| wired(Request::Page { message: "m".into(), url: url.into(), id: "i".into() });

    let request = page("https://example.com/sign-in?a=b").unwrap();

    assert_eq!(request.pointer("/params/mode").unwrap(), "url");
    assert_eq!(request.pointer("/params/url").unwrap(), "https://example.com/sign-in?a=b");
    for url in ["javascript:alert(1)", "file:///etc/passwd", "/sign-in", "example.com", "", "ssh://example.com"] {
        assert!(page(url).is_err(), "{url}");
    }
}

#[test]
fn test_sampling_without_messages_or_with_odd_ones_is_refused() {
    let message =
        |role: &str, content: Value| json!({"messages": [{"role": role, "content": content}], "maxTokens": 9});
    let text = json!({"type": "text", "text": "hi"});
    let result = json!({"type": "tool_result", "toolUseId": "t", "content": []});

    assert!(wired(Request::Sampling(message("user", text.clone()))).is_ok());
    for odd in [json!({}), json!([]), message("nobody", text), message("assistant", result), json!({"messages": []})] {
        assert!(wired(Request::Sampling(odd.clone())).is_err(), "{odd}");
    }
}
