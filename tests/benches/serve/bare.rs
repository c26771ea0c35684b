//! A server made with rmcp alone: the same tool as a native function, and nothing that cargo-kami adds.
#![expect(clippy::print_stderr, reason = "whoever started it is told where it listens")]

use axum::{Router, serve::ListenerExt};
use rmcp::{
    ErrorData, RoleServer, ServerHandler, ServiceExt,
    model::{
        CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, ListToolsResult, PaginatedRequestParams,
        ServerCapabilities, ServerConfig, Tool,
    },
    service::RequestContext,
    transport::{
        stdio_pipes,
        streamable_http_server::{
            StreamableHttpServerConfig, StreamableHttpService, session::local::LocalSessionManager,
        },
    },
};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use tokio::net::TcpListener;

#[derive(Clone)]
struct Echo;

impl ServerHandler for Echo {
    fn get_info(&self) -> ServerConfig {
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
    }

    async fn list_tools(
        &self,
        _request: Option<PaginatedRequestParams>,
        _context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(vec![tool()]))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        _context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let arguments = request.arguments.unwrap_or_default();
        let text = arguments.get("text").and_then(Value::as_str).unwrap_or_default();
        Ok(CallToolResult::success(vec![ContentBlock::text(text)]).into())
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        (name == "echo").then(tool)
    }
}

fn tool() -> Tool {
    let text = json!({"text": {"type": "string"}});
    let schema = json!({"type": "object", "properties": text, "required": ["text"]});
    let schema: Map<String, Value> = schema.as_object().cloned().unwrap_or_default();
    Tool::new("echo", "Answers with its text.", Arc::new(schema))
}

/// Serves until its client goes, or until it is ended.
pub(crate) async fn serve(way: &str) {
    if way == "stdio" {
        let service = Echo.serve(stdio_pipes()).await.expect("the client speaks the protocol");
        service.waiting().await.expect("the service ends");
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("the listener has an address");
    // as our own server says it
    eprintln!("   Listening on http://{address}/mcp");
    let service: StreamableHttpService<Echo, LocalSessionManager> =
        StreamableHttpService::new(|| Ok(Echo), Arc::default(), StreamableHttpServerConfig::default());
    let is_prompt = way != "nagled";
    let listener = listener.tap_io(move |io| io.set_nodelay(is_prompt).expect("the connection is there"));
    axum::serve(listener, Router::new().nest_service("/mcp", service)).await.expect("the server serves");
}
