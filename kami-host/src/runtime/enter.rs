//! What every stay in a component has in common: the slot, the store, the clock and the bill.

use super::{
    CallError, CallState, Component, Loaded, failure,
    sandbox::{self, Terms},
};
use crate::{Captured, domain::Usage};
use std::time::Instant;
use wasmtime::Store;

/// What is known of a call beside its answer.
#[derive(Default)]
pub(super) struct Report {
    pub(super) usage: Usage,
    pub(super) stdout: Captured,
    pub(super) stderr: Captured,
}

/// Waits for a slot, makes a fresh store, does `work` in it and drops it before the slot is free again.
pub(super) async fn enter<T>(
    component: &Component,
    terms: &Terms,
    report: &mut Report,
    work: impl AsyncFnOnce(&Loaded, &mut Store<CallState>) -> wasmtime::Result<T>,
) -> Result<T, CallError> {
    let shared = component.shared();
    let queued = Instant::now();
    let slot = tokio::select! {
        biased;
        slot = shared.slots.take() => slot.map_err(|_| CallError::Busy),
        () = terms.watch.cancel.cancelled() => Err(CallError::Cancelled),
    };
    let loading = Instant::now();
    report.usage.queue = loading - queued;
    let _slot = slot?;
    let loaded = component.loaded().await;
    let started = Instant::now();
    report.usage.load = started - loading;
    let loaded = loaded?;
    let mut store = sandbox::store(component.workshop()?, terms, started);
    let deadline = store.data().deadline;
    let done = sandbox::bounded(shared, &terms.watch, deadline, work(loaded, &mut store)).await;
    let (ended, state) = (Instant::now(), store.data());
    let (stdout, stderr, logged) = state.stdio.collect();
    report.usage = Usage {
        instantiate: state.instantiated - started,
        call: ended - state.instantiated,
        peak_memory: state.budget.peak(),
        logged,
        ..report.usage
    };
    (report.stdout, report.stderr) = (stdout, stderr);
    done.map_err(|error| failure::classify(error, &terms.limits, &report.stderr))
}
