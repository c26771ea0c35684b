//! A client that writes and reads raw lines.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use kami_host::mcp::{Catalogue, ServeOptions, serve};
use serde_json::{Value, json};
use std::{error::Error, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, ReadHalf, WriteHalf, duplex, split},
    task::JoinHandle,
    time::timeout,
};

/// Far more than any of these conversations takes, also where the guest is built first.
const LONG: Duration = Duration::from_secs(120);

/// How serving ends.
type Ended = Result<(), String>;

pub(crate) struct Client {
    lines: Lines<BufReader<ReadHalf<DuplexStream>>>,
    writer: WriteHalf<DuplexStream>,
    server: JoinHandle<Ended>,
}

impl Client {
    pub(crate) fn start<C, E>(catalogue: C, options: ServeOptions) -> Self
    where
        C: Future<Output = Result<Catalogue, E>> + Send + 'static,
        E: Error + Send + 'static,
    {
        let (near, far) = duplex(1 << 16);
        let (reader, writer) = split(near);
        let server =
            tokio::spawn(async { serve(split(far), catalogue, options).await.map_err(|error| error.to_string()) });
        Self { lines: BufReader::new(reader).lines(), writer, server }
    }

    pub(crate) async fn send(&mut self, message: Value) {
        self.writer.write_all(format!("{message}\n").as_bytes()).await.unwrap();
    }

    pub(crate) async fn receive(&mut self) -> Option<Value> {
        let line = timeout(LONG, self.lines.next_line()).await.unwrap().unwrap();
        line.map(|line| serde_json::from_str(&line).unwrap())
    }

    /// Sends a request and returns everything up to its answer.
    pub(crate) async fn converse(&mut self, method: &str, params: Value) -> Vec<Value> {
        self.send(json!({"jsonrpc": "2.0", "id": method, "method": method, "params": params})).await;
        let mut messages = vec![self.receive().await.unwrap()];
        while messages.last().is_some_and(|message| message["id"] != method) {
            messages.push(self.receive().await.unwrap());
        }
        messages
    }

    /// Sends a request and returns the next message, which must be its answer.
    pub(crate) async fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut messages = self.converse(method, params).await;
        assert_eq!(messages.len(), 1, "{messages:?}");
        messages.remove(0)
    }

    pub(crate) async fn initialize(&mut self, version: &str) -> Value {
        let client = json!({"name": "test", "version": "0"});
        let params = json!({"protocolVersion": version, "capabilities": {}, "clientInfo": client});
        let answer = self.ask("initialize", params).await;
        self.send(json!({"jsonrpc": "2.0", "method": "notifications/initialized"})).await;
        answer
    }

    /// Closes the client's end, and returns how serving ended.
    pub(crate) async fn leave(mut self) -> Ended {
        self.end().await;
        self.ended().await
    }

    pub(crate) async fn end(&mut self) {
        self.writer.shutdown().await.unwrap();
    }

    pub(crate) async fn ended(self) -> Ended {
        timeout(LONG, self.server).await.unwrap().unwrap()
    }
}

/// What every request of the newer era carries.
pub(crate) fn meta() -> Value {
    json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
        "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "0"},
    })
}
