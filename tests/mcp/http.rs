//! The server over HTTP, and clients of both eras.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod asking;
mod changing;
mod closing;
mod command;
mod crowd;
mod documents;
mod flood;
mod gate;
mod limits;
mod metrics;
mod modern;
mod oauth;
mod revoking;
mod sessions;
mod signing;
mod tasks;
mod tokens;

use crate::{client::meta, served::kitchen};
use kami_host::mcp::{Catalogue, CatalogueError, HttpOptions, ServeOptions, serve_http};
use reqwest::{Client, RequestBuilder, Response};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::{net::TcpListener, task::JoinHandle, time::timeout};

/// Far more than any of these conversations takes.
const LONG: Duration = Duration::from_secs(30);

/// A server that listens, and a client of it.
pub(crate) struct Site {
    at: String,
    client: Client,
    options: ServeOptions,
    server: JoinHandle<Result<(), String>>,
}

impl Site {
    async fn open() -> Self {
        Self::with(HttpOptions::default()).await
    }

    async fn with(http: HttpOptions) -> Self {
        Self::start(kitchen(), (ServeOptions::default(), http)).await
    }

    pub(crate) async fn start(
        catalogue: impl Future<Output = Result<Catalogue, CatalogueError>> + Send + 'static,
        (options, http): (ServeOptions, HttpOptions),
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = format!("http://{}", listener.local_addr().unwrap());
        let serving = serve_http(listener, catalogue, (options.clone(), http));
        let server = tokio::spawn(async { serving.await.map_err(|error| error.to_string()) });
        Self { at, client: client(), options, server }
    }

    pub(crate) fn post(&self, body: impl Into<reqwest::Body>) -> RequestBuilder {
        let post = self.client.post(format!("{}/mcp", self.at));
        post.header("content-type", "application/json")
            .header("accept", "application/json, text/event-stream")
            .body(body)
    }

    /// A request of the newer era.
    fn modern(&self, method: &str, mut params: Value) -> RequestBuilder {
        let name =
            params.get("name").or_else(|| params.get("uri")).and_then(Value::as_str).unwrap_or_default().to_owned();
        params.as_object_mut().unwrap().insert("_meta".to_owned(), meta());
        let message = json!({"jsonrpc": "2.0", "id": 1, "method": method, "params": params});
        let request = self.post(message.to_string()).header("mcp-protocol-version", "2026-07-28");
        let request = request.header("mcp-method", method);
        if name.is_empty() { request } else { request.header("mcp-name", name) }
    }

    pub(crate) fn call(&self, tool: &str, arguments: Value) -> RequestBuilder {
        self.modern("tools/call", json!({"name": tool, "arguments": arguments}))
    }

    async fn status(&self, page: &str) -> u16 {
        self.client.get(format!("{}{page}", self.at)).send().await.unwrap().status().as_u16()
    }

    /// Stops the server, and returns how serving ended.
    async fn close(self) -> Result<(), String> {
        self.options.stop.cancel();
        timeout(LONG, self.server).await.unwrap().unwrap()
    }
}

fn client() -> Client {
    // the test runs in a thread of its own, and one provider of cryptography does for all of them
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().timeout(LONG).no_proxy().build().unwrap()
}

async fn answer(response: Response) -> Value {
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

/// The messages of a stream of events.
fn messages(events: &str) -> Vec<Value> {
    let data = events.lines().filter_map(|line| line.strip_prefix("data: "));
    data.filter(|data| !data.is_empty()).map(|data| serde_json::from_str(data).unwrap()).collect()
}
