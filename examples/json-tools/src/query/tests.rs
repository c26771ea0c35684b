//! Queries that answer, stop and fail.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};

use super::query;

fn document() -> Value {
    json!({"b": [{"n": "x", "v": 1.5}, {"n": "y", "v": 20}], "a": null})
}

#[test]
fn test_query_with_filters_returns_their_results() {
    let cases = [
        (".b[].n", json!(["x", "y"])),
        ("[.b[] | select(.v > 2)] | length", json!([1])),
        (".b | map({(.n): .v}) | add", json!([{"x": 1.5, "y": 20}])),
        (".b[0].n | test(\"^X$\"; \"i\")", json!([true])),
        ("\"2026-01-02T03:04:05Z\" | fromdate", json!([1_767_323_045])),
        ("[.b[] | [.n, .v, null, true] | @csv]", json!([["\"x\",1.5,,true", "\"y\",20,,true"]])),
        ("[\"a\\tb\", \"c\\\\\"] | @tsv", json!(["a\\tb\tc\\\\"])),
        ("[\"say \\\"hi\\\"\"] | @csv", json!(["\"say \"\"hi\"\"\""])),
        ("keys, empty", json!([["a", "b"]])),
        ("[nan, infinite] | length, first", json!([2, null])),
        ("{(1, null | tostring): 1}", json!([{"1": 1}, {"null": 1}])),
    ];

    for (code, expected) in cases {
        let found = query(document(), code, 100).unwrap();
        assert_eq!(Value::Array(found.results), expected, "{code}");
        assert_eq!(found.note, None);
    }
}

#[test]
fn test_query_identity_keeps_the_order_of_keys() {
    let found = query(document(), ".", 1).unwrap();

    assert_eq!(found.results.first().unwrap().to_string(), document().to_string());
}

#[test]
fn test_query_without_end_stops_at_the_limit() {
    let found = query(json!(0), "repeat(. + 1)", 3).unwrap();

    assert_eq!(found.results.len(), 3);
    assert!(found.note.unwrap().contains("more than 3 results"));
}

#[test]
fn test_query_with_huge_results_stops_within_the_budget() {
    let found = query(json!("x".repeat(30_000)), "., ., ., ., .", 10).unwrap();

    assert_eq!(found.results.len(), 3);
    assert!(found.note.unwrap().contains("first 3 results"));
}

#[test]
fn test_query_failing_while_running_says_what_failed() {
    let message = query(document(), ".a, .b.n", 10).unwrap_err().to_string();

    assert!(message.contains("after 1 results") && message.contains("cannot index"), "{message}");
}
