//! What a client's file says of one server, as JSON.

use super::{LocalServer, RemoteServer, Server, SnippetError, client::Client};
use serde_json::{Map, Value, json};

/// What stands in place of a token where the client fills in none.
pub(super) const NO_TOKEN: &str = "YOUR_TOKEN";

pub(super) fn entry(client: Client, server: &Server) -> Result<Map<String, Value>, SnippetError> {
    match server {
        Server::Local(server) => Ok(local(client, server)),
        Server::Remote(server) => remote(client, server),
    }
}

fn local(client: Client, server: &LocalServer) -> Map<String, Value> {
    let mut entry = Map::new();
    let mut set = |key: &str, value: Value| entry.insert(key.to_owned(), value);
    if let Some(kind) = client.facts().local {
        set(client.kind(), kind.into());
    }
    set("command", server.command.clone().into());
    set("args", server.args.clone().into());
    if !server.env.is_empty() {
        set("env", server.env.iter().map(|(name, value)| (name.clone(), Value::from(value.clone()))).collect());
    }
    entry
}

fn remote(client: Client, server: &RemoteServer) -> Result<Map<String, Value>, SnippetError> {
    let remote = client.facts().remote.as_ref().ok_or(SnippetError::StdioOnly { client })?;
    let mut entry = Map::new();
    if let Some(kind) = remote.kind {
        entry.insert(client.kind().to_owned(), kind.into());
    }
    entry.insert(remote.url.to_owned(), server.url.clone().into());
    if let Some(variable) = &server.token {
        let token = remote.variable.map_or(NO_TOKEN.to_owned(), |(open, close)| format!("{open}{variable}{close}"));
        let headers = json!({ "Authorization": format!("Bearer {token}") });
        match client {
            Client::Continue => entry.insert("requestOptions".to_owned(), json!({ "headers": headers })),
            _ => entry.insert("headers".to_owned(), headers),
        };
    }
    Ok(entry)
}

impl Client {
    /// The key for the kind of a server.
    fn kind(self) -> &'static str {
        if self == Self::Langchain { "transport" } else { "type" }
    }
}

#[cfg(test)]
mod tests;
