//! Two versions of a component, and what is told of them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use serde_json::{Value, json};

fn manifest(more: Value) -> Manifest {
    let mut manifest = json!({"version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "1.0.0"});
    let parts = manifest.as_object_mut().unwrap();
    parts.insert("tools".to_owned(), json!([]));
    parts.extend(more.as_object().unwrap().clone());
    Manifest::parse(manifest.to_string().as_bytes()).unwrap()
}

fn tool(input: Value, output: Value) -> Manifest {
    let schema = |properties: Value| json!({"type": "object", "properties": properties});
    let tool = json!({"name": "grep", "description": "Searches.", "inputSchema": schema(input), "outputSchema": schema(output)});
    manifest(json!({"tools": [tool]}))
}

fn check(old: &Manifest, new: &Manifest, expected: &[(Bump, &str)]) {
    let comparison = compare(old, new);

    let shown: Vec<_> = comparison.changes.iter().map(|change| (change.bump, change.to_string())).collect();
    let expected: Vec<_> = expected.iter().map(|(bump, text)| (*bump, (*text).to_owned())).collect();
    assert_eq!(shown, expected);
}

#[test]
fn test_compare_the_same_is_nothing() {
    let same = tool(json!({"a": {}}), json!({"b": {}}));

    assert_eq!(compare(&same, &same), Comparison::default());
}

#[test]
fn test_compare_documents_come_and_go() {
    let argument = |required| json!([{"name": "who", "required": required}]);
    let offers = |uri, required| {
        let resources = json!([{"uri": uri, "name": "notes"}]);
        let families = json!([{"uriTemplate": "notes://{day}", "name": "of a day", "description": uri}]);
        let prompts = json!([{"name": "greet", "arguments": argument(required)}]);
        manifest(json!({"resources": resources, "resourceTemplates": families, "prompts": prompts}))
    };

    let expected = [
        (Bump::Major, "the resource `notes://a` is gone"),
        (Bump::Minor, "the resource `notes://b` is new"),
        (Bump::Patch, "the words on the resource `notes://{day}` change"),
        (Bump::Major, "the prompt `greet` has other blanks"),
    ];
    check(&offers("notes://a", false), &offers("notes://b", true), &expected);
    let expected = [(Bump::Patch, "the words on the prompt `greet` change")];
    check(&offers("notes://a", true), &offers("notes://a", false), &expected);
}

#[test]
fn test_compare_tools_come_and_go() {
    let one = |name| manifest(json!({"tools": [{"name": name, "description": "", "inputSchema": {}}]}));

    let expected = [(Bump::Major, "the tool `one` is gone"), (Bump::Minor, "the tool `two` is new")];
    check(&one("one"), &one("two"), &expected);
}

#[test]
fn test_compare_arguments_breaks_where_less_is_taken() {
    let old = tool(json!({"a": {"type": "number"}, "b": {"type": "string"}}), json!({}));
    let new = tool(json!({"a": {"type": "string"}, "b": {"type": ["string", "null"]}, "c": {}}), json!({}));

    let expected = [
        (Bump::Major, "`grep` takes `a`, which is string instead of number"),
        (Bump::Minor, "`grep` takes `b`, which is string or null instead of string"),
        (Bump::Minor, "`grep` takes `c`, which is new"),
    ];
    check(&old, &new, &expected);
}

#[test]
fn test_compare_results_breaks_where_more_may_come() {
    let old = tool(json!({}), json!({"a": {"type": "number"}, "b": {"type": "string"}, "gone": {}}));
    let new = tool(json!({}), json!({"a": {"type": "integer"}, "b": {"type": ["string", "null"]}, "c": {}}));

    let expected = [
        (Bump::Minor, "`grep` answers with `a`, which is integer instead of number"),
        (Bump::Major, "`grep` answers with `gone`, which is gone"),
        (Bump::Major, "`grep` answers with `b`, which is string or null instead of string"),
        (Bump::Minor, "`grep` answers with `c`, which is new"),
    ];
    check(&old, &new, &expected);
}

#[test]
fn test_compare_a_result_of_another_type_breaks_once() {
    let old = tool(json!({}), json!({"a": {"type": "number"}}));
    let new = tool(json!({}), json!({"a": {"type": "string"}}));

    check(&old, &new, &[(Bump::Major, "`grep` answers with `a`, which is string instead of number")]);
}

#[test]
fn test_compare_words_and_limits_and_abi_are_small() {
    let tools = |words| json!([{"name": "grep", "description": words, "inputSchema": {}}]);
    let old = manifest(json!({"tools": tools("Old."), "limits": {"memory": "8 MiB", "time": "60 s"}}));
    let new = manifest(json!({"tools": tools("New."), "limits": {"memory": "16 MiB"}, "abi": "kami:tool@0.2.1"}));

    let expected = [
        (Bump::Patch, "the words on `grep` change"),
        (Bump::Minor, "a call asks for 16 MiB of memory instead of 8 MiB"),
        (Bump::Patch, "a call asks for the default of time instead of 1m"),
        (Bump::Patch, "it is built against `kami:tool@0.2.1` instead of `kami:tool@0.2.0`"),
    ];
    check(&old, &new, &expected);
}

#[test]
fn test_bump_of_widened_capabilities_is_minor_and_of_a_needed_variable_major() {
    let asks = |capabilities: Value| manifest(json!({"capabilities": capabilities}));
    let variable = |required: Value| asks(json!({"env": [{"name": "KEY", "required": required, "reason": "log in"}]}));

    assert_eq!(compare(&asks(json!({})), &variable(json!(false))).bump(), Bump::Minor);
    assert_eq!(compare(&asks(json!({})), &variable(json!(true))).bump(), Bump::Major);
    let narrowed = compare(&variable(json!(true)), &asks(json!({})));
    assert_eq!((narrowed.bump(), narrowed.narrowed.env.len()), (Bump::Patch, 1));
}
