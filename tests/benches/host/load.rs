//! From the bytes of a component to its first answer, with its compiled code in the cache.

use crate::subject::{self, Case};
use criterion::Criterion;
use kami_host::{Call, Host, HostOptions};
use std::path::Path;

/// A new host each time, as in a new process; the code comes from the cache.
pub(crate) fn loads(criterion: &mut Criterion) {
    let runtime = subject::runtime();
    let cache = tempfile::tempdir().expect("a temporary folder");
    for case in subject::cases() {
        let wasm = std::fs::read(&case.wasm).expect("the guest can be read");
        runtime.block_on(first_answer(&case, wasm.clone(), cache.path()));
        let name = format!("new host to first answer, cached: {}", case.name);
        criterion.bench_function(&name, |bench| {
            bench.iter(|| runtime.block_on(first_answer(&case, wasm.clone(), cache.path())))
        });
    }
}

async fn first_answer(case: &Case, wasm: Vec<u8>, cache: &Path) {
    let options = HostOptions { cache: Some(cache.to_owned()), concurrency: 4, ..HostOptions::default() };
    let component = Host::new(options)
        .and_then(|host| host.component(wasm).map_err(|_| kami_host::HostError::Internal("a bad guest")));
    let arguments = case.arguments.as_object().cloned().unwrap_or_default();
    let outcome = component.expect("a host starts").call(Call::new(case.tool, arguments)).await;
    assert!(outcome.reply.is_ok(), "{:?}", outcome.reply);
}
