//! Answers under way, which a server that is going away still gives.

use super::refusal::Refusal;
use axum::{
    body::{Body, HttpBody},
    http::{HeaderMap, Method},
    response::Response,
};
use http_body_util::BodyExt;
use std::time::Duration;
use tokio::time::timeout;
use tokio_util::{
    sync::CancellationToken,
    task::{TaskTracker, task_tracker::TaskTrackerToken},
};

/// How long answers are waited for.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Answers under way.
#[derive(Clone)]
pub(super) struct Drain {
    under_way: TaskTracker,
    stop: CancellationToken,
}

/// One of them, for as long as it is not given in full.
pub(super) struct Answer(Option<TaskTrackerToken>);

impl Drain {
    pub(super) fn new(stop: CancellationToken) -> Self {
        Self { under_way: TaskTracker::new(), stop }
    }

    /// A new one, unless there is no time for it.
    pub(super) fn answer(&self, method: &Method, headers: &HeaderMap) -> Result<Answer, Refusal> {
        if self.stop.is_cancelled() {
            return Err(Refusal::Closing);
        }
        let listens = headers.get("mcp-method").is_some_and(|method| method == "subscriptions/listen");
        // these last as long as the client wants
        let ends = method != Method::GET && !listens;
        Ok(Answer(ends.then(|| self.under_way.token())))
    }

    /// Waits to be told to stop, and then for what is under way, for a while.
    pub(super) async fn finished(&self) {
        self.stop.cancelled().await;
        self.under_way.close();
        let _ = timeout(PATIENCE, self.under_way.wait()).await;
    }
}

impl Answer {
    /// Counts as given once this is sent.
    pub(super) fn hold(self, response: Response) -> Response {
        if response.body().is_end_stream() {
            return response;
        }
        response.map(|body| {
            Body::new(body.map_err(move |error| {
                let _given_with_the_body = &self.0;
                error
            }))
        })
    }
}
