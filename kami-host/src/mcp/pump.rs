//! Sends what a call reports to its client, at a pace the client can take.
#![expect(deprecated, reason = "the protocol retires logging in 2027; until then clients ask for it")]

use super::{logging, relay::Reports};
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
    /// Sends until `done`, and then what is left.
    pub(super) async fn run(mut self, done: &CancellationToken) {
        let mut pace = interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while !done.is_cancelled() {
            tokio::select! {
                () = done.cancelled() => {}
                Some((level, message)) = self.reports.logs.recv() => self.log(level, message).await,
                _ = pace.tick(), if self.token.is_some() => self.progress().await,
            }
        }
        while let Ok((level, message)) = self.reports.logs.try_recv() {
            self.log(level, message).await;
        }
        self.progress().await;
    }

    async fn log(&self, level: Level, message: String) {
        let param = LoggingMessageNotificationParam::new(logging::protocol(level), message.into());
        let sent = self.peer.notify_logging_message(param.with_logger(self.component.clone())).await;
        unsent(sent.err());
    }

    async fn progress(&mut self) {
        let Some(token) = self.token.clone() else { return };
        let Some(newest) = self.reports.progress.borrow().clone().filter(|newest| newest.done > self.sent) else {
            return;
        };
        self.sent = newest.done;
        let mut param = ProgressNotificationParam::new(token, newest.done);
        param.total = newest.total.filter(|total| total.is_finite());
        param.message = newest.message;
        unsent(self.peer.notify_progress(param).await.err());
    }
}

fn unsent(error: Option<ServiceError>) {
    if let Some(error) = error {
        tracing::debug!(%error, "the client is not told");
    }
}
