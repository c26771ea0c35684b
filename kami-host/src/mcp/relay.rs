//! From the thread a component runs on to the client: what is reported during a call, without ever waiting.

use super::logging;
use crate::domain::{Event, EventSink, Level};
use tokio::sync::{mpsc, watch};

/// Log messages that may wait for a slow client; more is dropped.
const WAITING: usize = 256;

/// How far a call has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Progress {
    pub(super) done: f64,
    pub(super) total: Option<f64>,
    pub(super) message: Option<String>,
}

/// What is on its way to the client: the newest progress report, and the log messages in order.
#[derive(Debug)]
pub(super) struct Reports {
    pub(super) progress: watch::Receiver<Option<Progress>>,
    pub(super) logs: mpsc::Receiver<(Level, String)>,
}

/// The sink of one call. Memory stays bounded however much a component reports.
#[derive(Debug)]
pub(super) struct Relay {
    component: String,
    /// The least level the client wants; the host's own log takes what it does not.
    wanted: Option<Level>,
    progress: watch::Sender<Option<Progress>>,
    logs: mpsc::Sender<(Level, String)>,
}

/// The two ends for a call to `component`, whose client wants log messages from the level `wanted` on.
pub(super) fn relay(component: &str, wanted: Option<Level>) -> (Relay, Reports) {
    let (progress, new_progress) = watch::channel(None);
    let (logs, new_logs) = mpsc::channel(WAITING);
    let relay = Relay { component: component.to_owned(), wanted, progress, logs };
    (relay, Reports { progress: new_progress, logs: new_logs })
}

impl Relay {
    /// Clients take only reports that grow.
    fn advance(&self, new: Progress) {
        self.progress.send_if_modified(|newest| {
            let grows = new.done.is_finite() && newest.as_ref().is_none_or(|old| new.done > old.done);
            if grows {
                *newest = Some(new);
            }
            grows
        });
    }

    fn log(&self, level: Level, message: String) {
        if self.wanted.is_none_or(|least| level < least) {
            logging::trace(&self.component, level, &message);
        } else if self.logs.try_send((level, message)).is_err() {
            tracing::warn!(component = self.component, "a log message is dropped: the client is slow");
        }
    }
}

impl EventSink for Relay {
    fn emit(&self, event: Event) {
        match event {
            Event::Progress { done, total, message } => self.advance(Progress { done, total, message }),
            Event::Log { level, message } => self.log(level, message),
            Event::Denied(denial) => tracing::warn!(component = self.component, "{denial}"),
        }
    }
}

#[cfg(test)]
mod tests;
