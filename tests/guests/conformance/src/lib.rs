//! What the conformance suite of MCP asks a server to offer, by the names the suite gives it.

mod arguments;
mod asking;
mod content;
mod documents;
mod prompts;
mod reporting;
mod tasks;
