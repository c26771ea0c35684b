//! Progress and logs.

use std::thread::sleep;
use std::time::Duration;

use kami::Context;

/// Between two reports.
const PAUSE: Duration = Duration::from_millis(50);

/// Reports 0, 50 and 100 of 100.
#[kami::tool(read_only)]
fn test_tool_with_progress(ctx: &Context) -> &'static str {
    ctx.progress(0).of(100).message("Starting");
    sleep(PAUSE);
    ctx.progress(50).of(100).message("Half way");
    sleep(PAUSE);
    ctx.progress(100).of(100).message("Done");
    "Progress reported"
}

/// Logs three messages.
#[kami::tool(read_only)]
fn test_tool_with_logging(ctx: &Context) -> &'static str {
    ctx.info("Tool execution started");
    sleep(PAUSE);
    ctx.info("Tool processing data");
    sleep(PAUSE);
    ctx.info("Tool execution completed");
    "Three messages logged"
}

/// Logs one message.
#[kami::tool(read_only)]
fn test_logging_tool(ctx: &Context) -> &'static str {
    ctx.info("Logged by the tool");
    "One message logged"
}

/// Takes long enough for a client to lose the connection and come back.
#[kami::tool(read_only)]
fn test_reconnection(ctx: &Context) -> &'static str {
    ctx.progress(0).of(2).message("Still connected");
    sleep(2 * PAUSE);
    ctx.progress(1).of(2).message("Nearly there");
    sleep(2 * PAUSE);
    "Reconnected"
}
