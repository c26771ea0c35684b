//! Conversations with the MCP server, over a pipe in memory.

mod asking;
mod calls;
mod changing;
mod client;
mod documents;
mod ending;
mod heartbeat;
mod http;
mod legacy;
mod lifecycle;
mod modern;
mod observing;
mod paging;
mod reports;
mod served;
mod tasks;
