//! A way to be called that is none.
extern crate kami_guest as kami;

/// Digs.
#[kami::tool(task = "sometimes")]
fn dig() {}

fn main() {}
