//! How clients name servers that are there already.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn remote(client: Client) -> Result<Value, SnippetError> {
    entry(client, &Server::Remote(RemoteServer::at("https://tools.example.com/mcp").unwrap())).map(Value::from)
}

#[test]
fn test_entry_of_remote_server_takes_the_token_as_the_client_can() {
    let table = [
        (Client::ClaudeCode, "url", "${KAMI_TOKEN}"),
        (Client::Cursor, "url", "${env:KAMI_TOKEN}"),
        (Client::Vscode, "url", "${env:KAMI_TOKEN}"),
        (Client::Zed, "url", "YOUR_TOKEN"),
        (Client::Windsurf, "serverUrl", "${env:KAMI_TOKEN}"),
    ];

    for (client, url, token) in table {
        let entry = remote(client).unwrap();
        assert_eq!(entry.get(url).unwrap(), "https://tools.example.com/mcp");
        assert_eq!(entry.pointer("/headers/Authorization").unwrap(), &format!("Bearer {token}"));
        let kind = entry.get("type").and_then(Value::as_str);
        assert_eq!(kind, matches!(client, Client::ClaudeCode | Client::Vscode).then_some("http"));
    }
}

#[test]
fn test_entry_of_remote_server_for_claude_desktop_is_refused() {
    let refused = remote(Client::ClaudeDesktop);

    assert_eq!(refused, Err(SnippetError::StdioOnly { client: Client::ClaudeDesktop }));
}
