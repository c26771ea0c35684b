//! The store a call runs in, and the clock and the caller that can end it.

use super::{CallError, CallState, Watch, Workshop, host::Shared};
use crate::{
    capability::DirUnusable,
    domain::{Grants, Limits},
};
use std::{sync::Arc, time::Instant};
use wasmtime::{Store, UpdateDeadline};

/// Why a running component was stopped from outside.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub(super) enum Stop {
    #[error("the time limit is reached")]
    TimedOut,
    #[error("the caller gave up")]
    Cancelled,
}

/// What a call may touch and use, and who watches it.
pub(super) struct Terms {
    pub(super) grants: Arc<Grants>,
    pub(super) limits: Limits,
    pub(super) watch: Arc<Watch>,
}

/// A store for one call.
pub(super) fn store(workshop: &Workshop, terms: &Terms, started: Instant) -> Store<CallState> {
    let Terms { grants, limits, watch } = terms;
    let state = CallState::new(grants.clone(), limits, watch.clone(), started);
    let mut store = Store::new(&workshop.engine, state);
    store.limiter(|state| &mut state.budget);
    store.set_hostcall_fuel(usize::try_from(limits.output.bytes()).unwrap_or(usize::MAX));
    store.set_max_component_handles(limits.handles as usize);
    store.set_epoch_deadline(1);
    store.epoch_deadline_callback(|store| {
        let state = store.data();
        if state.watch.cancel.is_cancelled() {
            return Err(Stop::Cancelled.into());
        }
        if Instant::now() >= state.deadline {
            return Err(Stop::TimedOut.into());
        }
        Ok(UpdateDeadline::Yield(1))
    });
    store
}

/// Runs `work` until it is done, its time is up or the caller gives up, whichever comes first. The time limit holds
/// also while the component waits for the host.
pub(super) async fn bounded<T>(
    shared: &Shared,
    watch: &Watch,
    deadline: Instant,
    work: impl Future<Output = wasmtime::Result<T>>,
) -> wasmtime::Result<T> {
    let _clock = shared.ticker.run();
    tokio::select! {
        biased;
        done = work => done,
        () = watch.cancel.cancelled() => Err(Stop::Cancelled.into()),
        () = tokio::time::sleep_until(deadline.into()) => Err(Stop::TimedOut.into()),
    }
}

impl From<DirUnusable> for CallError {
    fn from(DirUnusable { path, source }: DirUnusable) -> Self {
        Self::DirUnusable { path, source }
    }
}
