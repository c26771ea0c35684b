//! What every conversation must look like.

use crate::conversation::{Conversation, Server};
use serde_json::Value;

/// Longer than any server may take to end after its client closed the connection.
const PATIENCE_OF_CLIENTS: u64 = 2000;

/// The servers wrote nothing but messages, said nothing about what was cancelled, and ended by themselves.
pub(crate) fn assert_well_behaved(servers: &[Server]) {
    assert!(!servers.is_empty(), "no server was started");
    for server in servers {
        let asked = messages(&server.stdin);
        // a client that only wanted to know the revision kills the process it asked, and starts another
        let only_probed = asked.iter().all(|message| message["method"] == "server/discover");
        assert_eq!(server.exit.as_deref(), if only_probed { None } else { Some("0") }, "{asked:?}");
        let answered = messages(&server.stdout);
        assert!(answered.iter().all(|message| message["jsonrpc"] == "2.0"), "{answered:?}");
        let cancelled = cancelled(&asked);
        let late: Vec<&Value> = answered.iter().filter(|message| cancelled.contains(&message["id"])).collect();
        assert!(late.is_empty(), "answered after being cancelled: {late:?}");
    }
}

/// The conversation all SDKs have, as `converse.mjs` and `client.py` hold it.
pub(crate) fn assert_understood(Conversation { seen, servers }: &Conversation) {
    assert_well_behaved(servers);
    assert_reported(servers);
    let stopped = servers.iter().any(|server| !cancelled(&messages(&server.stdin)).is_empty());
    assert!(stopped, "no server was told of the cancellation");
    assert_seen(seen);
}

/// The same over HTTP: the server ended as it should, and nothing but clients heard of the protocol.
pub(crate) fn assert_understood_from_afar(Conversation { seen, servers }: &Conversation) {
    for server in servers {
        assert_eq!((server.exit.as_deref(), &*server.stdout), (Some("0"), ""));
    }
    assert_seen(seen);
}

fn assert_seen(seen: &Value) {
    assert_eq!(seen["server"]["version"], env!("CARGO_PKG_VERSION"), "{seen:#}");
    assert_tools(&seen["tools"]);
    assert_eq!(seen["echo"]["content"][0]["text"], "héllo\n„wörld“", "{seen:#}");
    assert_structured(&seen["structured"]);
    assert_error(&seen["badArguments"], &["text", "unknown"]);
    assert_error(&seen["failed"], &["no luck today"]);
    assert_eq!(seen["unknownTool"]["code"], -32602, "{seen:#}");
    assert_eq!(seen["reported"]["content"][0]["text"], "3 steps", "{seen:#}");
    assert_cancelled(&seen["cancelled"]);
    assert_changed(seen);
    assert_eq!(seen["afterwards"]["content"][0]["text"], "still there", "{seen:#}");
    assert!(seen["closedMs"].as_u64().is_some_and(|time| time < PATIENCE_OF_CLIENTS), "{seen:#}");
}

/// A tool error, with each of `words` in its text.
pub(crate) fn assert_error(result: &Value, words: &[&str]) {
    assert_eq!(result["isError"], true, "{result:#}");
    let text = result["content"][0]["text"].as_str().unwrap_or_default();
    assert!(words.iter().all(|word| text.contains(word)), "{text}");
}

/// The tools of both components, in the order they were given in.
pub(crate) fn assert_tools(names: &Value) {
    let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(names.first(), Some(&"echo"), "{names:?}");
    assert!(["many_args", "fail", "report", "cancelled_loop"].iter().all(|name| names.contains(name)), "{names:?}");
}

fn assert_structured(result: &Value) {
    let structured = &result["structuredContent"];
    assert_eq!(structured["place"]["name"], "Öland", "{result:#}");
    assert_eq!(structured["unit"], "metre", "{result:#}");
    let text = result["content"][0]["text"].as_str().unwrap_or_default();
    assert_eq!(serde_json::from_str::<Value>(text).ok().as_ref(), Some(structured), "{result:#}");
}

/// Reports that grow, of a tool that was cancelled at the third.
fn assert_cancelled(seen: &Value) {
    assert!(seen["message"].as_str().is_some_and(|text| text.contains("changed my mind")), "{seen:#}");
    let reports = seen["reports"].as_array().into_iter().flatten();
    let done: Vec<f64> = reports.filter_map(|report| report["progress"].as_f64()).collect();
    assert!(done.len() >= 3 && done.is_sorted_by(|a, b| a < b), "{seen:#}");
}

/// The client was told that a tool is gone, and found the others.
pub(crate) fn assert_changed(seen: &Value) {
    let names = |of: &str| seen[of].as_array().cloned().unwrap_or_default();
    let (before, after) = (names("tools"), names("changed"));
    assert_eq!(after, before.into_iter().filter(|name| name != "echo").collect::<Vec<_>>(), "{seen:#}");
}

/// What the tool `report` said, as it went over the wire: clients may lose what comes together with the answer.
fn assert_reported(servers: &[Server]) {
    let sent: Vec<Value> = servers.iter().flat_map(|server| messages(&server.stdout)).collect();
    let step = sent.iter().find(|message| message["params"]["message"] == "step 1");
    assert_eq!(step.map(|step| &step["method"]), Some(&Value::from("notifications/progress")), "{sent:?}");
    assert_eq!(step.map(|step| &step["params"]["total"]).and_then(Value::as_f64), Some(3.0), "{sent:?}");
}

fn messages(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap_or(Value::String(line.to_owned()))).collect()
}

fn cancelled(messages: &[Value]) -> Vec<Value> {
    let cancels = messages.iter().filter(|message| message["method"] == "notifications/cancelled");
    cancels.map(|message| message["params"]["requestId"].clone()).collect()
}
