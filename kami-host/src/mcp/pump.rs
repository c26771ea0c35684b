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
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;

/// Between two progress reports of one call.
const PACE: Duration = Duration::from_millis(20);

/// Everything one call's client is told before the answer.
pub(super) struct Pump {
    pub(super) peer: Peer<RoleServer>,
    /// Without one, the client does not want progress.
    pub(super) token: Option<ProgressToken>,
    /// Named as the source of log messages.
    pub(super) component: String,
    pub(super) reports: Reports,
    /// The last report sent; each is greater than the one before.
    pub(super) sent: f64,
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

    async fn progress(&mut self, Progress { done, total, message }: Progress) {
        let Some(token) = self.token.clone().filter(|_| done > self.sent) else { return };
        self.sent = done;
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
