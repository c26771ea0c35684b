//! More than the host should take.

use std::io::Write as _;

use kami::Context;

/// Answers with a text of so many bytes.
#[kami::tool]
fn big_output(bytes: usize) -> String {
    "x".repeat(bytes)
}

/// Writes so many bytes to standard output.
#[kami::tool]
fn flood_stdout(bytes: usize) -> String {
    let chunk = [b'x'; 4096];
    let mut left = bytes;
    let mut stdout = std::io::stdout().lock();
    while left > 0 {
        let size = left.min(chunk.len());
        if let Err(error) = stdout.write_all(chunk.get(..size).unwrap_or_default()) {
            return format!("stopped with {left} bytes left: {error}");
        }
        left -= size;
    }
    format!("wrote {bytes} bytes")
}

/// Writes so many log messages.
#[kami::tool]
fn flood_log(n: u32, ctx: &Context) -> String {
    for number in 0..n {
        ctx.info(format_args!("message {number} of {n}"));
    }
    format!("{n} messages")
}

/// Takes so much memory and touches every page of it.
#[kami::tool]
fn allocate(mib: usize) -> String {
    let mut memory = vec![0_u8; mib << 20];
    memory.iter_mut().step_by(4096).for_each(|byte| *byte = 1);
    let pages = std::hint::black_box(memory).iter().filter(|byte| **byte == 1).count();
    format!("{pages} pages touched")
}
