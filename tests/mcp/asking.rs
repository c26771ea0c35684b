//! Questions of tools, put to clients of both eras.
#![expect(clippy::indexing_slicing, reason = "what a JSON value does not hold is null")]

mod modern;
mod refused;
mod resources;
mod sealed;
mod sessions;

use crate::{
    client::{Client, meta},
    served::{guest, suite},
};
use kami_host::{
    domain::{Grants, McpRequest},
    mcp::{Catalogue, CatalogueError, ServeOptions, Served},
};
use serde_json::{Map, Value, json};

const EVERYTHING: [McpRequest; 3] = [McpRequest::Elicitation, McpRequest::Sampling, McpRequest::Roots];

/// The kitchen, with leave to ask this.
pub(crate) async fn asking(mcp: &[McpRequest]) -> Result<Catalogue, CatalogueError> {
    let grants = Grants { mcp: mcp.to_vec(), ..Grants::default() };
    Catalogue::new(vec![Served { grants: grants.into(), ..guest("kitchen") }]).await
}

/// The fixture for the suite, with leave to ask everything: it has prompts and resources that ask.
pub(crate) async fn asking_documents() -> Result<Catalogue, CatalogueError> {
    let grants = Grants { mcp: EVERYTHING.to_vec(), ..Grants::default() };
    Catalogue::new(vec![Served { grants: grants.into(), ..suite() }]).await
}

fn start(mcp: &'static [McpRequest]) -> Client {
    Client::start(asking(mcp), ServeOptions::default())
}

/// What a client declares that can do everything.
pub(crate) fn able() -> Value {
    json!({"elicitation": {"form": {}, "url": {}}, "sampling": {}, "roots": {}})
}

/// The parameters of a call in the newer era; `more` goes beside the arguments.
fn params(capabilities: Value, (tool, arguments): (&str, Value), more: &Value) -> Value {
    let mut meta = meta();
    meta["io.modelcontextprotocol/clientCapabilities"] = capabilities;
    let mut params = json!({"name": tool, "arguments": arguments, "_meta": meta});
    let more = more.as_object().cloned().unwrap_or_else(Map::new);
    params.as_object_mut().into_iter().for_each(|params| params.extend(more.clone()));
    params
}

/// One call of a client that can do everything.
async fn call(client: &mut Client, called: (&str, Value), more: Value) -> Value {
    client.ask("tools/call", params(able(), called, &more)).await
}

fn accept(content: Value) -> Value {
    json!({"action": "accept", "content": content})
}

/// What a repeated request brings: these answers, and the state it was given.
fn again(first: &Value, answers: Value) -> Value {
    json!({"inputResponses": answers, "requestState": first["result"]["requestState"]})
}

fn text(answer: &Value) -> &str {
    answer["result"]["content"][0]["text"].as_str().unwrap_or_default()
}
