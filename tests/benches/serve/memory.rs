//! The memory of a server after some calls, and after many.

use crate::{message::Era, stdio::Pipe, subject::Subject};
use std::fs;

pub(crate) async fn print([some, many]: [usize; 2]) {
    for era in [Era::Modern, Era::Legacy] {
        let mut pipe = Pipe::open(Subject::Kami, era).await;
        pipe.call(some).await;
        let before = resident(pipe.id());
        pipe.call(many - some).await;
        let after = resident(pipe.id());
        let growth = after as f64 / before as f64;
        println!("memory, {era:?}: {before} KiB after {some} calls, {after} KiB after {many}: {growth:.2} times");
    }
}

/// What of a process is in memory, in KiB.
fn resident(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).expect("the server runs");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("Linux says how much");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}
