//! Lists of more entries than one answer holds.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]

use crate::{
    client::{Client, meta},
    served::offering,
};
use kami_host::mcp::{Catalogue, ServeOptions};
use serde_json::{Value, json};
use std::collections::HashSet;

const COUNT: usize = 2_300;

/// Each list, what holds its entries, and what tells them apart.
const LISTS: [(&str, &str, &str); 4] = [
    ("tools/list", "tools", "name"),
    ("resources/list", "resources", "uri"),
    ("resources/templates/list", "resourceTemplates", "uriTemplate"),
    ("prompts/list", "prompts", "name"),
];

fn start() -> Client {
    let many = |one: fn(usize) -> Value| (0..COUNT).map(one).collect::<Vec<_>>();
    let more = json!({
        "resources": many(|at| json!({"uri": format!("größe://{at}"), "name": "same"})),
        "resourceTemplates": many(|at| json!({"uriTemplate": format!("größe://{at}/{{x}}"), "name": "same"})),
        "prompts": many(|at| json!({"name": format!("prompt_{at}")})),
    });
    let names: Vec<String> = (0..COUNT).map(|at| format!("tool_{at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    Client::start(Catalogue::new(vec![offering("many", &names, more)]), ServeOptions::default())
}

async fn check(client: &mut Client, common: Value) {
    for (method, list, key) in LISTS {
        let (mut params, mut sizes, mut seen) = (common.clone(), Vec::new(), HashSet::new());
        loop {
            let answer = client.ask(method, params.clone()).await;
            let result = &answer["result"];
            let entries = result[list].as_array().map(Vec::as_slice).unwrap_or_default();
            sizes.push(entries.len());
            seen.extend(entries.iter().map(|entry| entry[key].to_string()));
            if result["nextCursor"].is_null() {
                break;
            }
            params["cursor"] = result["nextCursor"].clone();
        }

        assert_eq!((sizes, seen.len()), (vec![1_000, 1_000, 300], COUNT), "{method}");
    }
}

#[tokio::test]
async fn test_lists_of_many_entries_come_in_pages_in_both_eras() {
    let (mut modern, mut legacy) = (start(), start());
    legacy.initialize("2025-11-25").await;

    check(&mut modern, json!({"_meta": meta()})).await;
    check(&mut legacy, json!({})).await;
}

#[tokio::test]
async fn test_cursor_of_another_list_is_refused_by_each() {
    let mut client = start();
    let answer = client.ask("tools/list", json!({"_meta": meta()})).await;
    let of_tools = &answer["result"]["nextCursor"];

    for (method, ..) in &LISTS[1..] {
        for cursor in [of_tools, &json!("2"), &json!("")] {
            let answer = client.ask(method, json!({"cursor": cursor, "_meta": meta()})).await;

            assert_eq!(answer["error"]["code"], -32602, "{method} {answer}");
        }
    }
}
