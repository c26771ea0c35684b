//! Sends what a call reports to its client, at a pace the client can take.
#![expect(deprecated, reason = "the protocol retires logging in 2027; until then clients ask for it")]

use super::{
    logging,
    relay::{Progress, Report, Reports},
};
use crate::domain::Level;
use rmcp::{
    RoleServer,
    model::{LoggingMessageNotificationParam, ProgressNotificationParam, ProgressToken},
    service::{Peer, ServiceError},
};
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};
use tokio_util::sync::CancellationToken;

/// Between two progress reports of one call.
const PACE: Duration = Duration::from_millis(20);
/// How much further a call is with each sign of life, where that can be told apart at all: too little to get in the way
/// of what it reports itself.
const HARDLY: f64 = 1e-6;

/// Everything one call's client is told before the answer.
pub(super) struct Pump {
    pub(super) peer: Peer<RoleServer>,
    /// Without one, the client does not want progress.
    pub(super) token: Option<ProgressToken>,
    /// Named as the source of log messages.
    pub(super) component: String,
    pub(super) reports: Reports,
    /// After this long without progress, the client is told that the call still runs.
    pub(super) heartbeat: Duration,
    pub(super) sent: Sent,
}

/// The last progress sent; each is greater than the one before.
pub(super) struct Sent {
    done: f64,
    at: Instant,
}

impl Default for Sent {
    fn default() -> Self {
        Self { done: f64::NEG_INFINITY, at: Instant::now() }
    }
}

impl Pump {
    /// Does the work, and sends what it reports until it is done or the client is `gone`.
    pub(super) async fn beside<T>(self, work: impl Future<Output = T>, gone: impl Future<Output = ()>) -> T {
        let done = CancellationToken::new();
        let working = async {
            let _guard = done.clone().drop_guard();
            work.await
        };
        let sending = async {
            tokio::select! {
                () = self.run(&done) => {}
                () = gone => {}
            }
        };
        tokio::join!(working, sending).0
    }

    /// Sends until `done`, and then what is left.
    async fn run(mut self, done: &CancellationToken) {
        let mut pace = interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !done.is_cancelled() {
            tokio::select! {
                () = done.cancelled() => {}
                Some(report) = self.reports.queue.recv() => self.send(report).await,
                _ = pace.tick(), if self.token.is_some() => self.newest().await,
                () = sleep_until(self.sent.at + self.heartbeat), if self.token.is_some() => self.beat().await,
            }
        }
        while let Ok(report) = self.reports.queue.try_recv() {
            self.send(report).await;
        }
        self.newest().await;
    }

    async fn send(&mut self, report: Report) {
        match report {
            Report::Log(level, message) => self.log(level, message).await,
            Report::Progress(progress) => self.progress(progress).await,
        }
    }

    async fn newest(&mut self) {
        let newest = self.reports.progress.borrow().clone();
        if let (Some(newest), true) = (newest, self.reports.queue.is_empty()) {
            self.progress(newest).await;
        }
    }

    async fn log(&self, level: Level, message: String) {
        let param = LoggingMessageNotificationParam::new(logging::protocol(level), message.into());
        let sent = self.peer.notify_logging_message(param.with_logger(self.component.clone())).await;
        unsent(sent.err());
    }

    /// Clients give up on calls they hear nothing of.
    async fn beat(&mut self) {
        let last = if self.sent.done.is_finite() { self.sent.done } else { 0.0 };
        let done = (last + HARDLY).max(last.next_up());
        self.progress(Progress { done, total: None, message: Some("still running".to_owned()) }).await;
    }

    async fn progress(&mut self, Progress { done, total, message }: Progress) {
        let Some(token) = self.token.clone().filter(|_| done > self.sent.done) else { return };
        self.sent = Sent { done, at: Instant::now() };
        let mut param = ProgressNotificationParam::new(token, done);
        param.total = total.filter(|total| total.is_finite());
        param.message = message;
        unsent(self.peer.notify_progress(param).await.err());
    }
}

fn unsent(error: Option<ServiceError>) {
    if let Some(error) = error {
        tracing::debug!(%error, "the client is not told");
    }
}
