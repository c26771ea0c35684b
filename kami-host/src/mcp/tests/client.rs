//! A client that writes and reads raw lines, and components that have nothing but tools to list.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::{
    Host, HostOptions,
    domain::Limits,
    mcp::{Catalogue, CatalogueError, ServeOptions, Served, serve},
};
use serde_json::{Value, json};
use std::{error::Error, time::Duration};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, DuplexStream, Lines, ReadHalf, WriteHalf, duplex, split},
    task::JoinHandle,
    time::timeout,
};

/// Far more than any of these conversations takes.
const LONG: Duration = Duration::from_secs(20);

/// How serving ends.
type Ended = Result<(), String>;

pub(super) struct Client {
    lines: Lines<BufReader<ReadHalf<DuplexStream>>>,
    writer: WriteHalf<DuplexStream>,
    server: JoinHandle<Ended>,
}

impl Client {
    pub(super) fn start<C, E>(catalogue: C, options: ServeOptions) -> Self
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

    pub(super) async fn send(&mut self, message: Value) {
        self.writer.write_all(format!("{message}\n").as_bytes()).await.unwrap();
    }

    pub(super) async fn receive(&mut self) -> Option<Value> {
        let line = timeout(LONG, self.lines.next_line()).await.unwrap().unwrap();
        line.map(|line| serde_json::from_str(&line).unwrap())
    }

    /// Sends a request and returns the next message, which must be its answer.
    pub(super) async fn ask(&mut self, method: &str, params: Value) -> Value {
        self.send(json!({"jsonrpc": "2.0", "id": method, "method": method, "params": params})).await;
        let answer = self.receive().await.unwrap();
        assert_eq!(answer["id"], method, "{answer}");
        answer
    }

    pub(super) async fn initialize(&mut self, version: &str) -> Value {
        let client = json!({"name": "test", "version": "0"});
        let params = json!({"protocolVersion": version, "capabilities": {}, "clientInfo": client});
        let answer = self.ask("initialize", params).await;
        self.send(json!({"jsonrpc": "2.0", "method": "notifications/initialized"})).await;
        answer
    }

    /// Closes the client's end, and returns how serving ended.
    pub(super) async fn leave(mut self) -> Ended {
        self.end().await;
        self.ended().await
    }

    pub(super) async fn end(&mut self) {
        self.writer.shutdown().await.unwrap();
    }

    pub(super) async fn ended(self) -> Ended {
        timeout(LONG, self.server).await.unwrap().unwrap()
    }
}

/// What every request of the newer era carries.
pub(super) fn meta() -> Value {
    json!({
        "io.modelcontextprotocol/protocolVersion": "2026-07-28",
        "io.modelcontextprotocol/clientCapabilities": {},
        "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "0"},
    })
}

/// A component whose file carries these tools, and no code.
pub(super) fn served(name: &str, tools: &[&str]) -> Served {
    let tool = |name: &&str| json!({"name": name, "description": "d", "inputSchema": {"type": "object"}});
    let tools: Vec<Value> = tools.iter().map(tool).collect();
    let manifest =
        json!({"version": 1, "abi": "kami:tool@0.2.0", "name": name, "packageVersion": "0.1.0", "tools": tools});
    let component = Host::new(HostOptions::default()).unwrap().component(file(&manifest.to_string())).unwrap();
    Served { name: name.to_owned(), component, grants: Default::default(), limits: Limits::default() }
}

fn file(manifest: &str) -> Vec<u8> {
    let name = "kami:manifest";
    let size = 1 + name.len() + manifest.len();
    let length = [(size & 0x7f) as u8 | 0x80, (size >> 7 & 0x7f) as u8 | 0x80, (size >> 14) as u8];
    [b"\0asm\x0d\0\x01\0\0".as_slice(), &length, &[name.len() as u8], name.as_bytes(), manifest.as_bytes()].concat()
}

pub(super) async fn two_tools() -> Result<Catalogue, CatalogueError> {
    Catalogue::new(vec![served("demo", &["greet", "count"])]).await
}
