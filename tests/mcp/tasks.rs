//! Calls that go on after their request is answered.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use crate::{
    client::{Client, meta},
    served::suite,
};
use kami_host::{
    domain::{Grants, McpRequest},
    mcp::{Catalogue, CatalogueError, ServeOptions, Served},
};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::{Instant, sleep};

/// Far more than any of these tasks takes.
const LONG: Duration = Duration::from_secs(120);

pub(crate) async fn catalogue() -> Result<Catalogue, CatalogueError> {
    let grants = Grants { mcp: vec![McpRequest::Elicitation], ..Grants::default() };
    Catalogue::new(vec![Served { grants: grants.into(), ..suite() }]).await
}

/// What every request of a client carries that knows of tasks.
pub(crate) fn knowing() -> Value {
    let mut meta = meta();
    meta["io.modelcontextprotocol/clientCapabilities"] =
        json!({"elicitation": {}, "extensions": {"io.modelcontextprotocol/tasks": {}}});
    meta
}

fn start() -> Client {
    Client::start(catalogue(), ServeOptions::default())
}

async fn ask(client: &mut Client, method: &str, mut params: Value) -> Value {
    params["_meta"] = knowing();
    client.ask(method, params).await
}

/// The handle of a call.
async fn begin(client: &mut Client, tool: &str, arguments: Value) -> Value {
    let answer = ask(client, "tools/call", json!({"name": tool, "arguments": arguments})).await;
    assert_eq!(answer["result"]["resultType"], "task", "{answer}");
    json!({"taskId": answer["result"]["taskId"]})
}

/// The task, once it is no longer, or at last, in this state.
async fn until(client: &mut Client, handle: &Value, there: impl Fn(&Value) -> bool) -> Value {
    let overdue = Instant::now() + LONG;
    loop {
        let task = ask(client, "tasks/get", handle.clone()).await["result"].clone();
        if there(&task) {
            return task;
        }
        assert!(Instant::now() < overdue, "{task}");
        sleep(Duration::from_millis(20)).await;
    }
}

async fn ended(client: &mut Client, handle: &Value) -> Value {
    until(client, handle, |task| !["working", "input_required"].contains(&task["status"].as_str().unwrap())).await
}

#[tokio::test]
async fn test_call_as_a_task_is_answered_at_once_and_completed_later() {
    let mut client = start();
    let handle = begin(&mut client, "slow_compute", json!({"seconds": 1, "label": "a sum"})).await;

    let working = until(&mut client, &handle, |task| task["statusMessage"] == "Computing").await;
    let task = ended(&mut client, &handle).await;

    assert_eq!((&working["status"], &task["status"]), (&json!("working"), &json!("completed")));
    assert_eq!(task["result"]["content"][0]["text"], "a sum took 1 s");
    assert_eq!(task["_meta"]["io.modelcontextprotocol/serverInfo"]["name"], "kami-host");
}

#[tokio::test]
async fn test_cancel_of_a_task_stops_the_component_and_nothing_is_answered() {
    let options = ServeOptions::default();
    let mut client = Client::start(catalogue(), options.clone());
    let handle = begin(&mut client, "slow_compute", json!({"seconds": 25})).await;
    until(&mut client, &handle, |task| task["statusMessage"] == "Computing").await;
    let since = Instant::now();

    let taken = ask(&mut client, "tasks/cancel", handle.clone()).await;
    let task = ended(&mut client, &handle).await;

    assert_eq!((&taken["result"]["resultType"], &task["status"]), (&json!("complete"), &json!("cancelled")));
    assert_eq!(task.get("result"), None);
    assert!(since.elapsed() < Duration::from_secs(5), "{:?}", since.elapsed());
}

#[tokio::test]
async fn test_panic_and_error_in_a_task_end_it_in_their_own_ways() {
    let mut client = start();
    let panics = begin(&mut client, "protocol_error_job", json!({})).await;
    let fails = begin(&mut client, "failing_job", json!({})).await;

    let (panicked, failed) = (ended(&mut client, &panics).await, ended(&mut client, &fails).await);

    assert_eq!((&panicked["status"], &panicked["error"]["code"]), (&json!("failed"), &json!(-32603)));
    assert_eq!(panicked["error"]["data"]["code"], "tool-panicked");
    assert_eq!((&failed["status"], &failed["result"]["isError"]), (&json!("completed"), &json!(true)));
}

#[tokio::test]
async fn test_question_in_a_task_is_asked_again_until_its_answer_fits() {
    let mut client = start();
    let handle = begin(&mut client, "confirm_delete", json!({"filename": "a.txt"})).await;
    let mut keys = Vec::new();
    for content in [json!({"confirm": "perhaps"}), json!({"confirm": true})] {
        let known = keys.clone();
        let asks = |task: &Value| task["inputRequests"].as_object().is_some_and(|asked| !asked.keys().eq(&known));
        let asked = until(&mut client, &handle, asks).await;
        keys = asked["inputRequests"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(asked["inputRequests"][&keys[0]]["params"]["message"], "Delete a.txt?");
        let answers = json!({&keys[0]: {"action": "accept", "content": content}});
        ask(&mut client, "tasks/update", json!({"taskId": handle["taskId"], "inputResponses": answers})).await;
    }

    let task = ended(&mut client, &handle).await;

    assert_eq!(task["result"]["content"][0]["text"], "deleted a.txt", "{task}");
}

#[tokio::test]
async fn test_client_without_the_extension_waits_or_is_refused() {
    let mut client = start();
    let mut call = async |tool: &str, arguments: Value| {
        client.ask("tools/call", json!({"name": tool, "arguments": arguments, "_meta": meta()})).await
    };

    let (waited, refused) = (call("slow_compute", json!({"seconds": 0})).await, call("failing_job", json!({})).await);

    assert_eq!(waited["result"]["content"][0]["text"], "it took 0 s");
    assert_eq!(refused["error"]["code"], -32021);
    let required = &refused["error"]["data"]["requiredCapabilities"]["extensions"];
    assert_eq!(required, &json!({"io.modelcontextprotocol/tasks": {}}));
}
