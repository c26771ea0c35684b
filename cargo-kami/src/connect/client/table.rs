//! The formats of all clients, as their documentation gives them.

use super::{Base, Facts, Place, Remote, Syntax};

pub(super) const CLAUDE_DESKTOP: Facts = Facts {
    title: "Claude Desktop",
    syntax: Syntax::Json,
    key: "mcpServers",
    local: None,
    remote: None,
    user: Some(place(Base::Config, "Claude", "claude_desktop_config.json")),
    project: None,
    afterwards: "restart Claude Desktop",
};

pub(super) const CLAUDE_CODE: Facts = Facts {
    title: "Claude Code",
    syntax: Syntax::Json,
    key: "mcpServers",
    local: Some("stdio"),
    remote: Some(Remote { kind: Some("http"), url: "url", variable: Some(("${", "}")) }),
    user: Some(Place { variable: Some("CLAUDE_CONFIG_DIR"), ..place(Base::Home, "", ".claude.json") }),
    project: Some(".mcp.json"),
    afterwards: "start Claude Code anew; `/mcp` there shows the server",
};

pub(super) const CURSOR: Facts = Facts {
    title: "Cursor",
    syntax: Syntax::Jsonc,
    key: "mcpServers",
    local: None,
    remote: Some(Remote { kind: None, url: "url", variable: ENV }),
    user: Some(place(Base::Home, ".cursor", "mcp.json")),
    project: Some(".cursor/mcp.json"),
    afterwards: "switch the server on in Cursor's settings, under MCP",
};

pub(super) const VSCODE: Facts = Facts {
    title: "VS Code",
    syntax: Syntax::Jsonc,
    key: "servers",
    local: Some("stdio"),
    remote: Some(Remote { kind: Some("http"), url: "url", variable: ENV }),
    user: Some(place(Base::Config, "Code/User", "mcp.json")),
    project: Some(".vscode/mcp.json"),
    afterwards: "`MCP: List Servers` in VS Code starts the server",
};

pub(super) const CONTINUE: Facts = Facts {
    title: "Continue",
    syntax: Syntax::Yaml,
    key: "mcpServers",
    local: Some("stdio"),
    remote: Some(Remote { kind: Some("streamable-http"), url: "url", variable: Some(("${{ secrets.", " }}")) }),
    user: Some(Place {
        variable: Some("CONTINUE_GLOBAL_DIR"),
        ..place(Base::Home, ".continue", "mcpServers/NAME.yaml")
    }),
    project: Some(".continue/mcpServers/NAME.yaml"),
    afterwards: "Continue offers the tools in its agent mode",
};

pub(super) const ZED: Facts = Facts {
    title: "Zed",
    syntax: Syntax::Jsonc,
    key: "context_servers",
    local: None,
    remote: Some(Remote { kind: None, url: "url", variable: None }),
    user: Some(place(Base::DotConfig, "zed", "settings.json")),
    project: Some(".zed/settings.json"),
    afterwards: "Zed's agent panel shows the server in its settings",
};

pub(super) const WINDSURF: Facts = Facts {
    title: "Windsurf",
    syntax: Syntax::Json,
    key: "mcpServers",
    local: None,
    remote: Some(Remote { kind: None, url: "serverUrl", variable: ENV }),
    user: Some(place(Base::Home, ".codeium/windsurf", "mcp_config.json")),
    project: None,
    afterwards: "refresh the servers in Windsurf's Cascade",
};

pub(super) const LANGCHAIN: Facts = Facts {
    title: "LangChain",
    syntax: Syntax::Python,
    key: "",
    local: Some("stdio"),
    remote: Some(Remote { kind: Some("streamable_http"), url: "url", variable: Some(("{os.environ['", "']}")) }),
    user: None,
    project: None,
    afterwards: "`pip install langchain-mcp-adapters` brings what is imported",
};

const ENV: Option<(&str, &str)> = Some(("${env:", "}"));

const fn place(base: Base, folder: &'static str, file: &'static str) -> Place {
    Place { variable: None, base, folder, file }
}
