//! Calls through the host against the same component called with plain wasmtime.
//!
//! `cargo bench -p kami-tests --bench host` prints, after criterion's own figures, the ratios: each way is timed in
//! turn, some calls each, so that a machine that slows down slows all.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark prints what it finds, and ends where it cannot go on"
)]

mod load;
mod plain;
mod ratio;
mod subject;

use criterion::{Criterion, criterion_group};
use subject::Subject;

fn calls(criterion: &mut Criterion) {
    let runtime = subject::runtime();
    for case in subject::cases() {
        let subject = Subject::new(&case, &runtime);
        let mut group = criterion.benchmark_group(case.name);
        group.bench_function("kami-host", |bench| bench.iter(|| runtime.block_on(subject.kami())));
        group.bench_function("wasmtime, same settings", |bench| bench.iter(|| runtime.block_on(subject.same.call())));
        group.bench_function("wasmtime, stock pool", |bench| bench.iter(|| runtime.block_on(subject.stock.call())));
        group.bench_function("wasmtime, instance reused", |bench| {
            let mut reused = runtime.block_on(subject.same.instance());
            bench.iter(|| runtime.block_on(reused.call()));
        });
        group.finish();
    }
}

criterion_group!(benches, calls, load::loads);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
    ratio::print();
}
