//! Tools that take long, and one that does not.

use std::thread::sleep;
use std::time::Duration;

use kami::Context;
use kami::context::all;

use crate::asking::Name;

/// Whether to go on.
#[kami::data]
struct Leave {
    /// Really?
    confirm: bool,
}

/// Greets somebody.
#[kami::tool(read_only)]
fn greet(name: String) -> String {
    format!("Hello, {name}!")
}

/// Computes for a while.
#[kami::tool(read_only, task = "optional")]
fn slow_compute(
    /// For how long.
    seconds: u64,
    /// What it is for.
    label: Option<String>,
    ctx: &Context,
) -> String {
    for second in 0..seconds {
        ctx.progress(second).of(seconds).message("Computing");
        sleep(Duration::from_secs(1));
    }
    format!("{} took {seconds} s", label.as_deref().unwrap_or("it"))
}

/// Works for a second, in vain.
#[kami::tool(task = "required")]
fn failing_job() -> Result<(), &'static str> {
    sleep(Duration::from_secs(1));
    Err("the job failed")
}

/// Does what no tool may do.
#[kami::tool(task = "optional")]
#[expect(clippy::panic, reason = "that is the point")]
fn protocol_error_job() {
    panic!("the job is broken");
}

/// Deletes nothing, once it may.
#[kami::tool(destructive, task = "optional")]
fn confirm_delete(filename: String, ctx: &Context) -> kami::Result<String> {
    let leave: Leave = ctx.elicit("confirm", format!("Delete {filename}?"))?;
    Ok(if leave.confirm { format!("deleted {filename}") } else { format!("kept {filename}") })
}

/// Asks for two names at once.
#[kami::tool(task = "optional")]
fn multi_input(ctx: &Context) -> kami::Result<String> {
    let (one, other): (Name, Name) = all((ctx.elicit("one", "Who is one?"), ctx.elicit("other", "Who the other?")))?;
    Ok(format!("{} and {}", one.name, other.name))
}

/// Asks who somebody is before it goes to work.
#[kami::tool(task = "required")]
fn test_tool_with_task(ctx: &Context) -> kami::Result<String> {
    let who: Name = ctx.elicit("user_name", "What is your name?")?;
    Ok(format!("done for {}", who.name))
}
