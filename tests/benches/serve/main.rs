//! `cargo-kami serve` against a bare rmcp server whose one tool, `echo`, is native: what the sandbox costs a client.
//!
//! `cargo bench -p kami-tests --bench serve` prints calls a second and how long they take, over stdio and over HTTP, in both
//! eras, with more and more calls under way; what Nagle's algorithm would cost; the memory after some and after many calls;
//! and how long the first answer takes with more and more components. `-- --short` does a little of everything.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints what it finds, and ends where it cannot go on"
)]

mod bare;
mod http;
mod load;
mod memory;
mod message;
mod start;
mod stdio;
mod subject;

use load::Load;
use message::Era;
use std::time::Duration;
use subject::Subject;

const UNDER_WAY: [usize; 4] = [1, 8, 32, 256];
const ROUNDS: u32 = 6;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    if let Some(way) = arguments.iter().find_map(|argument| argument.strip_prefix("--bare=")) {
        return runtime.block_on(bare::serve(way));
    }
    let is_short = arguments.iter().any(|argument| argument == "--short");
    let span = Duration::from_millis(if is_short { 200 } else { 3000 });
    runtime.block_on(async {
        calls(span).await;
        nagle(span).await;
        memory::print(if is_short { [100, 1_000] } else { [1_000, 100_000] }).await;
        start::print(if is_short { &[1, 10] } else { &[1, 100, 1_000] }).await;
    });
}

/// Both servers in turn, several times, so that a machine that slows down slows both.
async fn calls(span: Duration) {
    println!("{:<24}{:>6}  {:>34}  {:>34}  ratio", "calls", "at a time", "cargo-kami", "bare rmcp");
    for way in ["stdio", "http"] {
        for era in [Era::Modern, Era::Legacy] {
            for under_way in UNDER_WAY {
                let (mut kami, mut bare) = (Load::default(), Load::default());
                for _ in 0..ROUNDS {
                    kami = kami.and(measured(Subject::Kami, (way, era), (under_way, span / ROUNDS)).await);
                    bare = bare.and(measured(Subject::Bare, (way, era), (under_way, span / ROUNDS)).await);
                }
                let ratio = kami.rate() / bare.rate();
                println!("{:<24}{under_way:>6}  {kami:>34}  {bare:>34}  {ratio:.2}", format!("{way}, {era:?}"));
            }
        }
    }
}

/// What answers that are streams cost where small packets wait for each other.
async fn nagle(span: Duration) {
    for (subject, told) in [(Subject::Bare, "off"), (Subject::Nagled, "on")] {
        let load = measured(subject, ("http", Era::Legacy), (1, span)).await;
        println!("Nagle's algorithm {told}: p50 {:.1?}", load.percentile(50));
    }
}

async fn measured(subject: Subject, (way, era): (&str, Era), (under_way, span): (usize, Duration)) -> Load {
    match way {
        "stdio" => stdio::measure(&mut stdio::Pipe::open(subject, era).await, under_way, span).await,
        _ => {
            let site = subject.site();
            http::measure(&site, era, (under_way, span)).await
        }
    }
}
