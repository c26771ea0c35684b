//! Ratios of calls timed in turn.

use crate::subject::{self, Subject};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::runtime::Runtime;

const ROUNDS: usize = 4000;

/// Calls of one way before the next has its turn: enough for the memory of its pool to be as near as it is in use.
const TURN: usize = 50;

/// Prints every ratio this project has a goal for.
pub(crate) fn print() {
    let runtime = subject::runtime();
    for case in subject::cases() {
        let subject = Subject::new(&case, &runtime);
        let [kami, same, stock] = in_turn(&runtime, &subject);
        println!(
            "{}: kami-host {kami:.1?}, wasmtime with the same settings {same:.1?}, with the stock pool {stock:.1?}",
            case.name
        );
        println!("  kami-host / same settings: {:.2}", ratio(kami, same));
        println!("  kami-host / stock pool:    {:.2}", ratio(kami, stock));
        println!("  two threads / one thread:  {:.2}", two_threads(Arc::new(subject)));
    }
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// Median times of the three ways.
fn in_turn(runtime: &Runtime, subject: &Subject) -> [Duration; 3] {
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS / TURN {
        let [kami, same, stock] = &mut times;
        kami.extend(turn(|| runtime.block_on(subject.kami())));
        same.extend(turn(|| runtime.block_on(subject.same.call())));
        stock.extend(turn(|| runtime.block_on(subject.stock.call())));
    }
    times.map(median)
}

fn turn(mut work: impl FnMut()) -> [Duration; TURN] {
    std::array::from_fn(|_| {
        let started = Instant::now();
        work();
        started.elapsed()
    })
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// How many times as many calls two threads make in the same time; the best of five tries in turn.
fn two_threads(subject: Arc<Subject>) -> f64 {
    let tries = (0..5).map(|_| {
        let (one, two) = (throughput(&subject, 1), throughput(&subject, 2));
        two / one
    });
    tries.fold(0.0, f64::max)
}

/// Calls a second.
fn throughput(subject: &Arc<Subject>, threads: usize) -> f64 {
    let work = |subject: Arc<Subject>| {
        let runtime = subject::runtime();
        for _ in 0..ROUNDS {
            runtime.block_on(subject.kami());
        }
    };
    let started = Instant::now();
    let handles: Vec<_> = (0..threads)
        .map(|_| {
            std::thread::spawn({
                let subject = subject.clone();
                move || work(subject)
            })
        })
        .collect();
    for handle in handles {
        handle.join().expect("the thread ends well");
    }
    (threads * ROUNDS) as f64 / started.elapsed().as_secs_f64()
}
