//! Every client's text, for a server of either kind.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::connect::{LocalServer, RemoteServer};
use insta::assert_snapshot;

fn local(client: Client) -> String {
    let server = LocalServer {
        command: "/bin/cargo-kami".to_owned(),
        args: ["serve", "/tools/a \"b\".wasm"].map(str::to_owned).to_vec(),
        env: vec![("KAMI_HOME".to_owned(), "/home/jörg".to_owned())],
    };
    snippet(client, &ServerName::default(), &Server::Local(server)).unwrap()
}

fn remote(client: Client) -> String {
    let server = RemoteServer::at("https://tools.example.com/mcp").unwrap();
    snippet(client, &ServerName::default(), &Server::Remote(server)).unwrap()
}

#[test]
fn test_snippet_for_clients_with_plain_entries_has_command_arguments_and_variables() {
    assert_snapshot!(local(Client::ClaudeDesktop), @r##"
    {
      "mcpServers": {
        "kami": {
          "command": "/bin/cargo-kami",
          "args": [
            "serve",
            "/tools/a \"b\".wasm"
          ],
          "env": {
            "KAMI_HOME": "/home/jörg"
          }
        }
      }
    }
    "##);
    for client in [Client::Cursor, Client::Windsurf] {
        assert_eq!(local(client), local(Client::ClaudeDesktop));
    }
    assert_eq!(local(Client::Zed), local(Client::Cursor).replace("mcpServers", "context_servers"));
}

#[test]
fn test_snippet_for_clients_with_kinds_names_the_kind() {
    assert_snapshot!(local(Client::ClaudeCode), @r##"
    {
      "mcpServers": {
        "kami": {
          "type": "stdio",
          "command": "/bin/cargo-kami",
          "args": [
            "serve",
            "/tools/a \"b\".wasm"
          ],
          "env": {
            "KAMI_HOME": "/home/jörg"
          }
        }
      }
    }
    "##);
    assert_eq!(local(Client::Vscode), local(Client::ClaudeCode).replace("mcpServers", "servers"));
}

#[test]
fn test_snippet_for_continue_is_a_file_of_its_own() {
    assert_snapshot!(local(Client::Continue), @r##"
    # written by `cargo kami connect`, which replaces all of this file
    name: "kami"
    version: 0.0.1
    schema: v1
    mcpServers:
      - name: "kami"
        type: "stdio"
        command: "/bin/cargo-kami"
        args:
          - "serve"
          - "/tools/a \"b\".wasm"
        env:
          KAMI_HOME: "/home/jörg"
    "##);
    assert_snapshot!(remote(Client::Continue), @r##"
    # written by `cargo kami connect`, which replaces all of this file
    name: "kami"
    version: 0.0.1
    schema: v1
    mcpServers:
      - name: "kami"
        type: "streamable-http"
        url: "https://tools.example.com/mcp"
        requestOptions:
          headers:
            Authorization: "Bearer ${{ secrets.KAMI_TOKEN }}"
    "##);
}

#[test]
fn test_snippet_for_langchain_is_a_program() {
    assert_snapshot!(local(Client::Langchain), @r##"
    from langchain_mcp_adapters.client import MultiServerMCPClient

    client = MultiServerMCPClient(
        {
            "kami": {
                "transport": "stdio",
                "command": "/bin/cargo-kami",
                "args": ["serve", "/tools/a \"b\".wasm"],
                "env": {"KAMI_HOME": "/home/jörg"},
            },
        }
    )
    "##);
    assert_snapshot!(remote(Client::Langchain), @r##"
    import os

    from langchain_mcp_adapters.client import MultiServerMCPClient

    client = MultiServerMCPClient(
        {
            "kami": {
                "transport": "streamable_http",
                "url": "https://tools.example.com/mcp",
                "headers": {"Authorization": f"Bearer {os.environ['KAMI_TOKEN']}"},
            },
        }
    )
    "##);
}
