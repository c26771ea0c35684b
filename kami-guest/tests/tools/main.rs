//! Tools as authors write them, called as agents call them, natively.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

extern crate kami_guest as kami;

mod answers;
mod arguments;
mod asking;
mod describing;
mod failures;
mod reporting;

use kami::serde_json::Value;

/// Calls a tool without a client of interest.
fn call(tool: &str, arguments: Value) -> kami::Result<kami::Output> {
    kami::testing::call(tool, &arguments, &kami::testing::context())
}

/// Finds a registered tool.
fn tool(name: &str) -> &'static kami::testing::Tool {
    kami::testing::tools().into_iter().find(|tool| tool.name == name).unwrap()
}
