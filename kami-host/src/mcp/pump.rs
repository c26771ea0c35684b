//! Sends what a call reports to its client, at a pace the client can take.
#![expect(deprecated, reason = "the protocol retires logging in 2027; until then clients ask for it")]

use super::{logging, relay::Reports};
use crate::domain::Level;
use rmcp::{
    RoleServer,
    model::{LoggingMessageNotificationParam, ProgressNotificationParam, ProgressToken},
    service::Peer,
};
use std::{pin::pin, time::Duration};
use tokio::time::{MissedTickBehavior, interval};

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
}

impl Pump {
    /// Runs the call, and returns its result once everything it reported is sent.
    pub(super) async fn during<T>(mut self, call: impl Future<Output = T>) -> T {
        let mut call = pin!(call);
        let mut pace = interval(PACE);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let result = loop {
            tokio::select! {
                result = &mut call => break result,
                Some((level, message)) = self.reports.logs.recv() => self.log(level, message).await,
                _ = pace.tick(), if self.token.is_some() => self.progress().await,
            }
        };
        while let Ok((level, message)) = self.reports.logs.try_recv() {
            self.log(level, message).await;
        }
        self.progress().await;
        result
    }

