//! What the store of one call holds.

use super::Budget;
use crate::{
    capability::{Egress, Stdio, Wasi},
    domain::{Denial, Event, EventSink, Grants, Limits},
};
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tokio_util::sync::CancellationToken;
use wasmtime::component::ResourceTable;

/// What the store of one call holds: dropped with it, so that nothing passes from call to call.
pub(crate) struct CallState {
    pub(crate) budget: Budget,
    pub(crate) table: ResourceTable,
    pub(crate) wasi: Wasi,
    pub(crate) egress: Egress,
    pub(crate) watch: Arc<Watch>,
    pub(crate) stdio: Stdio,
    pub(crate) deadline: Instant,
    /// When the component was ready to work; until then, when it began to be made ready.
    pub(crate) instantiated: Instant,
}

/// The caller's side of a call: where events go, and whether the answer is still wanted.
pub(crate) struct Watch {
    pub(crate) sink: Arc<dyn EventSink>,
    pub(crate) cancel: CancellationToken,
    denials: Mutex<Vec<Denial>>,
}

impl Watch {
    pub(crate) fn new(sink: Arc<dyn EventSink>, cancel: CancellationToken) -> Arc<Self> {
        Arc::new(Self { sink, cancel, denials: Mutex::default() })
    }

    /// Reports something no grant allows.
    pub(crate) fn deny(&self, denial: Denial) {
        self.sink.emit(Event::Denied(denial.clone()));
        let mut denials = self.denials.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !denials.contains(&denial) && denials.len() < 32 {
            denials.push(denial);
        }
    }

    /// What was denied so far, each once.
    pub(crate) fn denials(&self) -> Vec<Denial> {
        self.denials.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

impl CallState {
    pub(crate) fn new(grants: Arc<Grants>, limits: &Limits, watch: Arc<Watch>, started: Instant) -> Self {
        let mut table = ResourceTable::new();
        table.set_max_capacity(limits.handles as usize);
        let stdio = Stdio::new(limits.log);
        Self {
            budget: Budget::new(limits.memory),
            table,
            wasi: Wasi::new(grants.clone(), stdio.clone()),
            egress: Egress::new(grants, limits, watch.clone()),
            watch,
            stdio,
            deadline: started + limits.time.duration(),
            instantiated: started,
        }
    }
}
