//! How long people wait for a registry: `cargo bench -p kami-registry --bench registry`. With `KAMI_BENCH_LARGE=1` it is made
//! of 100,000 packages too. The goals stand beside the numbers; nothing fails where one is missed.
#![expect(clippy::expect_used, reason = "a benchmark ends where it cannot go on")]
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark: it has a variable, and numbers to tell"
)]

mod made;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use kami_registry::{
    PackageName,
    index::Refreshed,
    key::Signer,
    publish::{Change, Founders, Release, Writer},
    search::{Query, search},
};
use kami_test_remotes::Kind;
use made::{Copy, Made};
use std::time::{Duration, Instant};

fn sizes() -> &'static [usize] {
    let is_large = std::env::var_os("KAMI_BENCH_LARGE").is_some();
    if is_large { &[1_000, 10_000, 100_000] } else { &[1_000, 10_000] }
}

/// Looking up one package, verified, and searching among all.
fn find(criterion: &mut Criterion) {
    for count in sizes() {
        let start = Instant::now();
        let made = Made::new(Kind::Folder, *count).expect("a registry");
        let copy = made.copy().expect("a copy");
        println!("{count} packages: made and copied in {:?}", start.elapsed());
        let mut names = made.names.iter().cycle().step_by(7919);
        criterion.bench_function(&format!("look up one of {count} packages (goal: 5 ms)"), |bench| {
            let lookup = |name: &PackageName| copy.index.log(name).expect("a log").releases().len();
            bench.iter_batched(|| names.next().expect("a name"), lookup, BatchSize::SmallInput);
        });
        let (path, query) = (copy.folder.path().join("search.db"), Query { text: "grep weather", limit: 20 });
        let found = || search(&path, &copy.index, query, &|_, _| {}).expect("a search").len();
        let start = Instant::now();
        assert!(found() > 0);
        println!("{count} packages: first search in {:?}", start.elapsed());
        criterion.bench_function(&format!("search among {count} packages (goal: 50 ms)"), |bench| bench.iter(found));
        refresh(criterion, copy, &format!("{count} packages in a folder"));
    }
}

/// Asking a registry where nothing is new.
fn refresh(criterion: &mut Criterion, mut copy: Copy, what: &str) {
    criterion.bench_function(&format!("refresh a copy of {what}, nothing new (goal: 300 ms)"), |bench| {
        bench.iter(|| {
            let refreshed = copy.index.refresh(&*copy.transport).expect("the registry answers");
            assert!(matches!(refreshed, Refreshed::Unchanged));
        });
    });
}

/// Publishing a first version, and what others do to see it.
fn grow(criterion: &mut Criterion) {
    for (kind, way) in [(Kind::Folder, "in a folder"), (Kind::Daemon, "behind a git daemon")] {
        let made = Made::new(kind, 1_000).expect("a registry");
        let (mut author, mut reader) = (made.copy().expect("a copy"), made.copy().expect("a copy"));
        let mut number = 0;
        let mut group = criterion.benchmark_group("growth");
        group.sample_size(20);
        group.bench_function(format!("publish 200 KiB to 1000 packages {way} (goal in a folder: 50 ms)"), |bench| {
            bench.iter_custom(|times| (0..times).map(|_| publish(&made, &mut author, &mut number)).sum());
        });
        group.bench_function(format!("refresh a copy of 1000 packages {way}, one new"), |bench| {
            bench.iter_custom(|times| {
                let one = |_| {
                    publish(&made, &mut author, &mut number);
                    let start = Instant::now();
                    let refreshed = reader.index.refresh(&*reader.transport).expect("the registry answers");
                    assert!(matches!(refreshed, Refreshed::Updated(_)));
                    start.elapsed()
                };
                (0..times).map(one).sum()
            });
        });
        group.finish();
        if kind == Kind::Daemon {
            refresh(criterion, made.copy().expect("a copy"), &format!("1000 packages {way}"));
        }
    }
}

/// Publishes the first version of a new package, of bytes that do not compress.
fn publish(made: &Made, author: &mut Copy, number: &mut u64) -> Duration {
    *number += 1;
    let mut random = fastrand::Rng::with_seed(*number);
    let component: Vec<u8> = std::iter::repeat_with(|| random.u8(..)).take(200 << 10).collect();
    let founders = Founders { owners: vec![made.key.public().clone()], threshold: 1 };
    let publish = made::publish(&component).expect("what is said of it");
    let change = Change::Release(Box::new(Release { publish, component: &component, founders: Some(founders) }));
    let (name, now) = (format!("new-{number}").parse().expect("a name"), made::time().expect("a time"));
    let signers = [&made.key as &dyn Signer];
    let start = Instant::now();
    let writer = Writer::new(&mut author.index, &*author.transport);
    Writer { signers: &signers, now: &|| now, ..writer }.append(&name, &change).expect("it is published");
    start.elapsed()
}

criterion_group!(benches, find, grow);
criterion_main!(benches);
