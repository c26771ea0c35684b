//! Whose a task is.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::{Site, answer, tokens::asking, tokens::token};
use crate::tasks::{catalogue, knowing};
use kami_host::{
    domain::Share,
    mcp::{ServeOptions, Tokens},
};
use serde_json::{Value, json};

async fn ask(site: &Site, (who, method, name): (&str, &str, &str), mut params: Value) -> Value {
    params["_meta"] = knowing();
    let body = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).to_string();
    let request = site.post(body).header("mcp-protocol-version", "2026-07-28").header("mcp-method", method);
    answer(request.header("mcp-name", name).bearer_auth(format!("secret-of-{who}")).send().await.unwrap()).await
}

#[tokio::test]
async fn test_task_of_somebody_else_is_not_there_for_any_request() {
    let tokens = Tokens::new(vec![token("ann", Share::default()), token("bob", Share::default())]);
    let site = Site::start(catalogue(), (ServeOptions::default(), asking(tokens))).await;
    let call = json!({"name": "slow_compute", "arguments": {"seconds": 20}});
    let created = ask(&site, ("ann", "tools/call", "slow_compute"), call).await;
    let id = created["result"]["taskId"].as_str().unwrap();

    for method in ["tasks/get", "tasks/update", "tasks/cancel"] {
        let answer = ask(&site, ("bob", method, id), json!({"taskId": id, "inputResponses": {}})).await;

        assert_eq!(answer["error"]["message"], format!("there is no task `{id}`"), "{answer}");
        assert_eq!(answer["error"]["code"], -32602);
    }
    let own = ask(&site, ("ann", "tasks/get", id), json!({"taskId": id})).await;
    assert_eq!(own["result"]["status"], "working", "{own}");
    site.close().await.unwrap();
}
