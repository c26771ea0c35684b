//! From the thread a component runs on to the client: what is reported during a call, without ever waiting.

use super::logging;
use crate::domain::{Event, EventSink, Level};
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::{mpsc, watch};

/// Reports that may wait for a slow client; more is dropped.
const WAITING: usize = 256;
/// Progress reports of a call that are sent one by one; of later ones only the newest, at a pace.
const SINGLE: u32 = 16;

/// How far a call has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Progress {
    pub(super) done: f64,
    pub(super) total: Option<f64>,
    pub(super) message: Option<String>,
}

/// Something to send as soon as possible.
#[derive(Debug, PartialEq)]
pub(super) enum Report {
    Log(Level, String),
    Progress(Progress),
}

/// What is on its way to the client.
#[derive(Debug)]
pub(super) struct Reports {
    /// In the order they were made.
    pub(super) queue: mpsc::Receiver<Report>,
    /// The newest progress of all.
    pub(super) progress: watch::Receiver<Option<Progress>>,
}

/// The sink of one call. Memory stays bounded however much a component reports.
#[derive(Debug)]
pub(super) struct Relay {
    unheard: Unheard,
    /// The least level the client wants; the host's own log takes what it does not.
    wanted: Option<Level>,
    queue: mpsc::Sender<Report>,
    progress: watch::Sender<Option<Progress>>,
    singles: AtomicU32,
}

/// The two ends for a call to `component`, whose client wants log messages from the level `wanted` on.
pub(super) fn relay(component: &str, wanted: Option<Level>) -> (Relay, Reports) {
    let (queue, new_reports) = mpsc::channel(WAITING);
    let (progress, new_progress) = watch::channel(None);
    let relay = Relay { unheard: Unheard::new(component), wanted, queue, progress, singles: AtomicU32::new(0) };
    (relay, Reports { queue: new_reports, progress: new_progress })
}

impl Relay {
    /// Clients take only reports that grow.
    fn advance(&self, new: &Progress) {
        let grows = self.progress.send_if_modified(|newest| {
            let grows = new.done.is_finite() && newest.as_ref().is_none_or(|old| new.done > old.done);
            if grows {
                *newest = Some(new.clone());
            }
            grows
        });
        let count = |count: u32| (count < SINGLE).then(|| count + 1);
        if grows && self.singles.fetch_update(Ordering::Relaxed, Ordering::Relaxed, count).is_ok() {
            // where there is no room, the newest progress still goes out at its pace
            let _ = self.queue.try_send(Report::Progress(new.clone()));
        }
    }

    fn log(&self, level: Level, message: String) {
        if self.wanted.is_none_or(|least| level < least) {
            self.unheard.emit(Event::Log { level, message });
        } else if self.queue.try_send(Report::Log(level, message)).is_err() {
            tracing::warn!(component = self.unheard.component, "a log message is dropped: the client is slow");
        }
    }
}

impl EventSink for Relay {
    fn emit(&self, event: Event) {
        match event {
            Event::Progress { done, total, message } => self.advance(&Progress { done, total, message }),
            Event::Log { level, message } => self.log(level, message),
            Event::Denied(_) => self.unheard.emit(event),
        }
    }
}

/// The sink of a call whose client wants to hear nothing: what counts goes to the host's own log.
#[derive(Debug)]
pub(super) struct Unheard {
    component: String,
}

impl Unheard {
    pub(super) fn new(component: &str) -> Self {
        Self { component: component.to_owned() }
    }
}

impl EventSink for Unheard {
    fn emit(&self, event: Event) {
        match event {
            Event::Progress { .. } => {}
            Event::Log { level, message } => logging::trace(&self.component, level, &message),
            Event::Denied(denial) => tracing::warn!(component = self.component, "{denial}"),
        }
    }
}

#[cfg(test)]
mod tests;
