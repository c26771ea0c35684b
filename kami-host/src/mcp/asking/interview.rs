//! Clients that look in on a task, and answer what it asks.

use super::{AskError, wire::Wired};
use rmcp::{
    model::InputResponses,
    task_manager::{TaskContext, TaskExit},
};
use std::{future::poll_fn, task::Poll};

/// A client that began a task and comes back to it.
pub(in crate::mcp) struct Interview<'a> {
    pub(in crate::mcp) task: &'a TaskContext,
    /// Nobody waits for what would come of the answers.
    pub(in crate::mcp) taken: &'a tokio_util::sync::CancellationToken,
}

impl Interview<'_> {
    /// Asks everything at once. Nothing of the component is there meanwhile.
    pub(super) async fn ask(&self, round: usize, questions: &[Wired]) -> Result<InputResponses, AskError> {
        tokio::select! {
            replies = self.all(round, questions) => replies,
            () = self.taken.cancelled() => Err(AskError::Taken),
        }
    }

    /// A task never uses a key twice, where tools may ask again.
    async fn all(&self, round: usize, questions: &[Wired]) -> Result<InputResponses, AskError> {
        let ask = |wired: &Wired| {
            let input = self.task.request_input(format!("{round}:{}", wired.key), wired.request.clone());
            (wired.key.clone(), Box::pin(input))
        };
        let (mut open, mut replies): (Vec<_>, _) = (questions.iter().map(ask).collect(), InputResponses::new());
        poll_fn(|context| {
            let mut failed = None;
            open.retain_mut(|(key, input)| match input.as_mut().poll(context) {
                Poll::Pending => true,
                Poll::Ready(Ok(reply)) => {
                    replies.insert(key.clone(), reply);
                    false
                }
                Poll::Ready(Err(exit)) => {
                    failed = Some(exit);
                    false
                }
            });
            match failed {
                Some(exit) => Poll::Ready(Err(fault(exit))),
                None if open.is_empty() => Poll::Ready(Ok(())),
                None => Poll::Pending,
            }
        })
        .await?;
        Ok(replies)
    }
}

fn fault(exit: TaskExit) -> AskError {
    if let TaskExit::Error(error) = exit {
        tracing::error!(%error, "a task cannot ask");
    }
    AskError::Taken
}
