//! Whole queries over a small table.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami::serde_json::{Value, json, to_value};

use super::query;
use crate::fixture::{SALES, table};
use crate::plan::Query;

/// The answer to a query whose parts are written as an agent writes them.
fn ask(text: &str, parts: &Value) -> Value {
    let part = |name: &str| parts.get(name).cloned().unwrap_or_else(|| json!([]));
    let list = |name: &str| kami::serde_json::from_value(part(name)).unwrap();
    let number =
        |name: &str, default: u64| usize::try_from(parts.get(name).and_then(Value::as_u64).unwrap_or(default)).unwrap();
    let asked = Query {
        select: list("select"),
        filters: kami::serde_json::from_value(part("filters")).unwrap(),
        group_by: list("group_by"),
        aggregates: kami::serde_json::from_value(part("aggregates")).unwrap(),
        order_by: kami::serde_json::from_value(part("order_by")).unwrap(),
        limit: number("limit", 50),
        offset: number("offset", 0),
    };
    to_value(query(table(text), &asked, &kami::testing::context()).unwrap()).unwrap()
}

#[test]
fn test_query_with_filters_selects_rows_in_order() {
    let answer = ask(
        SALES,
        &json!({
            "select": ["shop", "amount"],
            "filters": [{"column": "amount", "op": "ge", "value": 8}],
            "order_by": [{"column": "amount", "direction": "desc"}],
        }),
    );

    let expected = json!({
        "columns": ["shop", "amount"],
        "rows": [["Bern", "100"], ["Oslo", "12.10"], ["Oslo", "8"]],
        "matched": 3,
        "total": 3,
    });
    assert_eq!(answer, expected);
}

#[test]
fn test_query_with_groups_sums_up_and_sorts_by_the_sum() {
    let answer = ask(
        SALES,
        &json!({
            "group_by": ["shop"],
            "aggregates": [{"function": "sum", "column": "amount", "name": "total"}, {"function": "count"}],
            "order_by": [{"column": "total", "direction": "desc"}],
            "limit": 2,
        }),
    );

    assert_eq!(answer["columns"], json!(["shop", "total", "count"]));
    assert_eq!(answer["rows"], json!([["Bern", 100, 1], ["Oslo", 20.1, 2]]));
    assert_eq!(answer["note"], json!("rows 0 to 2 of 3; call again with offset=2, or aggregate instead of listing"));
}

#[test]
fn test_query_with_aggregates_only_answers_one_row() {
    let answer = ask(
        SALES,
        &json!({"aggregates": [
            {"function": "count", "column": "amount"},
            {"function": "avg", "column": "amount"},
            {"function": "max", "column": "date"},
            {"function": "sum", "column": "shop"},
        ]}),
    );

    assert_eq!(answer["rows"], json!([[4, 31.825, "2026-01-05", 0]]));
    assert!(answer["note"].as_str().unwrap().starts_with("5 values are no numbers"));
}

#[test]
fn test_query_page_by_page_covers_the_result() {
    let pages: Vec<_> =
        [0, 2, 4].map(|offset| ask(SALES, &json!({"select": ["date"], "limit": 2, "offset": offset}))).into();

    let rows: Vec<_> = pages.iter().map(|page| page["rows"].as_array().unwrap().len()).collect();
    assert_eq!(rows, [2, 2, 1]);
    assert_eq!(pages[2]["rows"], json!([["2026-01-05"]]));
    assert_eq!(pages[2].get("note"), None);
}

#[test]
fn test_query_with_huge_fields_stays_within_the_budget() {
    let text = format!("a\n{}", format!("{}\n", "x".repeat(2_000)).repeat(500));

    let answer = ask(&text, &json!({"limit": 500}));

    let shown = answer["rows"].as_array().unwrap().len();
    assert!(answer["rows"].to_string().len() < 64_000);
    let note = answer["note"].as_str().unwrap();
    assert!(note.contains("over 500 characters") && note.contains(&format!("offset={shown}")), "{note}");
}

#[test]
fn test_query_of_ragged_rows_fills_the_gaps_and_says_so() {
    let answer = ask("a,b\n1\n2,3\n", &json!({}));

    assert_eq!(answer["rows"], json!([["1", null], ["2", "3"]]));
    assert!(answer["note"].as_str().unwrap().starts_with("1 rows have"));
}
