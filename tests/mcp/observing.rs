//! What an operator is told of calls: lines of an audit, whoever writes them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::{guest, kitchen},
};
use serde_json::{Value, json};
use std::{
    sync::{Arc, atomic::Ordering::Relaxed},
    time::Duration,
};
use tokio::time::sleep;

mod command;
mod http;
mod kept;

use kept::Kept;

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

fn tool(name: &str, arguments: Value, mut more: Value) -> Value {
    let own = meta();
    more.as_object_mut().unwrap().extend(own.as_object().unwrap().clone());
    json!({"name": name, "arguments": arguments, "_meta": more})
}

async fn outcomes(kept: &Kept, count: usize) -> Vec<(String, &'static str)> {
    kept.records(count).await.into_iter().map(|record| (record.name, record.outcome)).collect()
}

#[tokio::test]
async fn test_audit_of_calls_says_what_was_called_and_how_it_ended() {
    let kept = Arc::new(Kept::default());
    let mut client = Client::start(kitchen(), kept.options());
    client.ask("tools/call", tool("counter", json!({}), json!({}))).await;
    client.ask("tools/call", tool("fail", json!({"message": "no"}), json!({}))).await;
    client.ask("tools/call", tool("sleep", json!({"ms": "many"}), json!({}))).await;
    client.ask("tools/call", tool("no_such_tool", json!({}), json!({}))).await;

    let records = kept.records(4).await;

    let told: Vec<_> = records.iter().map(|record| (&*record.name, record.outcome)).collect();
    let expected = [("counter", "ok"), ("fail", "tool-failed"), ("sleep", "invalid-arguments")];
    assert_eq!(told, [&expected[..], &[("no_such_tool", "unknown-tool")]].concat());
    let first = &records[0];
    let digest = guest("kitchen").component.inspection().digest().to_owned();
    assert_eq!((first.component.as_deref(), first.digest.as_ref()), (Some("kitchen"), Some(&digest)));
    assert_eq!((first.kind, first.transport, first.protocol), ("tool", "stdio", Some("2026-07-28")));
    assert_eq!((&first.principal, &first.trace, &first.denied), (&None, &None, &Vec::new()));
    assert!(first.duration_ms > 0.0 && first.arguments != records[2].arguments);
    assert!(records[3].component.is_none() && records[3].digest.is_none());
    assert!(records.iter().all(|record| records.iter().filter(|other| other.call == record.call).count() == 1));
}

#[tokio::test]
async fn test_audit_of_a_question_that_is_refused_names_what_is_not_granted() {
    let kept = Arc::new(Kept::default());
    let mut client = Client::start(kitchen(), kept.options());
    client.ask("tools/call", tool("elicit", json!({}), json!({}))).await;

    let records = kept.records(2).await;

    let told: Vec<_> = records.iter().map(|record| (record.outcome, record.denied.len())).collect();
    assert_eq!(told, [("input-required", 0), ("question-refused", 1)]);
    assert_eq!(records[0].call, records[1].call);
    assert!(records[1].denied[0].contains("elicitation is not granted"), "{records:?}");
}

#[tokio::test]
async fn test_audit_that_is_full_keeps_components_from_running() {
    let kept = Arc::new(Kept::default());
    let mut client = Client::start(kitchen(), kept.options());
    kept.is_full.store(true, Relaxed);

    let refused = client.ask("tools/call", tool("counter", json!({}), json!({}))).await;
    kept.is_full.store(false, Relaxed);
    let answered = client.ask("tools/call", tool("counter", json!({}), json!({}))).await;

    let text = refused["result"]["content"][0]["text"].as_str().unwrap();
    assert!(text.contains("cannot be recorded") && text.contains("hint: "), "{refused}");
    assert_eq!((&refused["result"]["isError"], &answered["result"]["isError"]), (&json!(true), &json!(false)));
    assert_eq!(outcomes(&kept, 1).await, [("counter".to_owned(), "ok")]);
}

#[tokio::test]
async fn test_audit_of_a_cancelled_call_says_so() {
    let kept = Arc::new(Kept::default());
    let mut client = Client::start(kitchen(), kept.options());
    let params = tool("sleep", json!({"ms": 20_000}), json!({}));
    client.send(json!({"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": params})).await;
    sleep(Duration::from_millis(300)).await;

    client.send(json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 7}})).await;

    assert_eq!(outcomes(&kept, 1).await, [("sleep".to_owned(), "cancelled")]);
}

#[tokio::test]
async fn test_trace_in_meta_is_kept_where_it_is_well_formed() {
    let kept = Arc::new(Kept::default());
    let mut client = Client::start(kitchen(), kept.options());
    for more in [
        json!({"traceparent": PARENT, "tracestate": "a=1,b=2"}),
        json!({"traceparent": PARENT, "tracestate": "not a state"}),
        json!({"traceparent": PARENT.to_uppercase(), "tracestate": "a=1"}),
        json!({"traceparent": 7}),
    ] {
        let answer = client.ask("tools/call", tool("counter", json!({}), more)).await;
        assert_eq!(answer["result"]["isError"], false, "{answer}");
    }

    let records = kept.records(4).await;

    let told: Vec<_> = records.iter().map(|record| (record.parent.as_deref(), record.tracestate.as_deref())).collect();
    let parent = Some("00f067aa0ba902b7");
    assert_eq!(told, [(parent, Some("a=1,b=2")), (parent, None), (None, None), (None, None)]);
}
