//! The text a person puts into a client's file, or a program.

use super::{
    Server, ServerName, Syntax,
    client::Client,
    entry::{NO_TOKEN, entry},
};
use crate::{Diagnostic, Exit};
use serde_json::{Map, Value, json};

mod python;
mod yaml;

pub(super) use yaml::OURS;

/// Why there is no such text.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, connect::{Client, SnippetError}};
/// let error = SnippetError::StdioOnly { client: Client::ClaudeDesktop };
/// assert_eq!(error.code(), "connect-stdio-only");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SnippetError {
    /// The client reaches no server over HTTP by way of a file.
    #[error("the configuration of {} names no servers over HTTP", client.title())]
    StdioOnly {
        /// The client.
        client: Client,
    },
}

impl Diagnostic for SnippetError {
    fn code(&self) -> &'static str {
        "connect-stdio-only"
    }

    fn hint(&self) -> Option<String> {
        Some(
            "leave out `--http`, so that it starts the server itself, or add the address under Settings > Connectors"
                .to_owned(),
        )
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

/// What tells a client of a server: all of a file that holds nothing else.
///
/// # Errors
/// When the client reaches no server that way.
///
/// # Examples
/// ```
/// use cargo_kami::connect::{Client, RemoteServer, Server, ServerName, snippet};
/// let server = Server::Remote(RemoteServer::at("http://127.0.0.1:8931/mcp")?);
/// let text = snippet(Client::Windsurf, &ServerName::default(), &server)?;
/// assert!(text.contains(r#""serverUrl": "http://127.0.0.1:8931/mcp""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn snippet(client: Client, name: &ServerName, server: &Server) -> Result<String, SnippetError> {
    let entry = entry(client, server)?;
    Ok(match client.facts().syntax {
        Syntax::Json | Syntax::Jsonc => indented(&json!({ client.facts().key: { name.as_str(): entry } })),
        Syntax::Yaml => yaml::document(name, &entry),
        Syntax::Python => python::program(name, &entry),
    })
}

/// What the client's file says of the server alone, below its name.
pub(super) fn value(client: Client, server: &Server) -> Result<Map<String, Value>, SnippetError> {
    entry(client, server)
}

/// Whether a token has to be put in by hand.
pub(crate) fn wants_token(snippet: &str) -> bool {
    snippet.contains(NO_TOKEN)
}

fn indented(value: &Value) -> String {
    // a value made of text alone cannot fail
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}

#[cfg(test)]
mod tests;
