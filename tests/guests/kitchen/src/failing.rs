//! Every way to end badly.

use std::fmt;

use kami::Context;

/// Fails with a text.
#[kami::tool]
fn fail(message: String) -> Result<(), String> {
    Err(message)
}

/// Fails with an error that has a cause.
#[kami::tool]
fn fail_with_cause() -> kami::Result<()> {
    Err(Outer(Inner).into())
}

/// Finds the arguments useless.
#[kami::tool]
fn reject(number: i32) -> kami::Result<()> {
    Err(kami::Error::invalid_arguments(format_args!("`number` is {number}")))
}

/// Panics.
#[kami::tool]
#[expect(clippy::panic, reason = "that is the point")]
fn panics(n: u32) -> String {
    panic!("boom at {n}")
}

/// Never ends.
#[kami::tool]
fn spin() -> String {
    let mut number = 0_u64;
    loop {
        number = std::hint::black_box(number.wrapping_add(1));
    }
}

/// Sleeps.
#[kami::tool]
fn sleep(
    /// How long, in milliseconds.
    ms: u64,
) -> String {
    std::thread::sleep(std::time::Duration::from_millis(ms));
    format!("slept {ms} ms")
}

/// Calls itself until the stack is used up.
#[kami::tool]
fn recurse(depth: u64) -> u64 {
    let room = std::hint::black_box([depth; 64]);
    if depth == u64::MAX { 0 } else { recurse(depth + 1) + room.iter().sum::<u64>() }
}

/// Ends the process.
#[kami::tool]
#[expect(clippy::exit, reason = "that is the point")]
fn exit(code: i32, ctx: &Context) -> String {
    ctx.info("leaving");
    std::process::exit(code)
}

#[derive(Debug)]
struct Outer(Inner);

#[derive(Debug)]
struct Inner;

impl fmt::Display for Outer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("cannot cook")
    }
}

impl fmt::Display for Inner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no gas")
    }
}

impl std::error::Error for Outer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl std::error::Error for Inner {}
