//! What a client writes.

use serde_json::{Value, json};

/// Which revision of the protocol is spoken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Era {
    /// 2026-07-28: single requests.
    Modern,
    /// 2025-11-25: `initialize` and a session.
    Legacy,
}

impl Era {
    /// The revision.
    pub(crate) fn revision(self) -> &'static str {
        match self {
            Self::Modern => "2026-07-28",
            Self::Legacy => "2025-11-25",
        }
    }

    /// A call of `echo`.
    pub(crate) fn call(self, id: usize) -> String {
        self.request(id, "tools/call", json!({"name": "echo", "arguments": {"text": "hi"}}))
    }

    /// Any request.
    pub(crate) fn request(self, id: usize, method: &str, mut params: Value) -> String {
        if let (Self::Modern, Some(params)) = (self, params.as_object_mut()) {
            let meta = json!({
                "io.modelcontextprotocol/protocolVersion": self.revision(),
                "io.modelcontextprotocol/clientCapabilities": {},
                "io.modelcontextprotocol/clientInfo": {"name": "bench", "version": "0"},
            });
            params.insert("_meta".to_owned(), meta);
        }
        json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).to_string()
    }
}

/// How clients of older revisions begin.
pub(crate) fn initialize() -> String {
    let client = json!({"name": "bench", "version": "0"});
    let params = json!({"protocolVersion": Era::Legacy.revision(), "capabilities": {}, "clientInfo": client});
    Era::Legacy.request(0, "initialize", params)
}

/// What they say then.
pub(crate) const INITIALIZED: &str = r#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#;
