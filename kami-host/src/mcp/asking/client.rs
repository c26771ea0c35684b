//! Clients that are asked in the middle of a request.

use super::{AskError, wire::Wired};
use rmcp::{
    RoleServer,
    model::{CancelledNotificationParam, InputRequest, InputResponses, ServerRequest},
    service::{PeerRequestOptions, RequestContext, ServiceError},
};
use tokio_util::sync::CancellationToken;

/// A client of the older era, while it waits for the answer to its own request.
pub(in crate::mcp) struct Client<'a> {
    pub(in crate::mcp) context: &'a RequestContext<RoleServer>,
    /// Nothing is heard of it any more.
    pub(in crate::mcp) closed: &'a CancellationToken,
}

impl Client<'_> {
    /// Asks one question after the other. Nothing of the component is there meanwhile.
    pub(super) async fn ask(&self, questions: &[Wired]) -> Result<InputResponses, AskError> {
        let mut replies = InputResponses::new();
        for Wired { key, request, .. } in questions {
            let Some(reply) = self.one(request.clone()).await else { return Err(AskError::Taken) };
            let reply = reply.map_err(|source| AskError::Unanswered { key: key.clone(), source: Box::new(source) })?;
            replies.insert(key.clone(), reply);
        }
        Ok(replies)
    }

    /// The reply; nothing once nobody waits for what would come of it.
    async fn one(&self, request: InputRequest) -> Option<Result<serde_json::Value, ServiceError>> {
        let peer = &self.context.peer;
        let handle = match peer.send_cancellable_request(message(request)?, PeerRequestOptions::no_options()).await {
            Ok(handle) => handle,
            Err(error) => return Some(Err(error)),
        };
        let id = handle.id.clone();
        let taken = tokio::select! {
            reply = handle.await_response() => {
                return Some(reply.map(|reply| serde_json::to_value(reply).unwrap_or_default()));
            }
            () = self.context.ct.cancelled() => "the request that led to the question was cancelled",
            () = self.closed.cancelled() => "the server is going away",
        };
        // so that nobody goes on filling in what nobody reads
        let _ = peer.notify_cancelled(CancelledNotificationParam::new(Some(id), Some(taken.to_owned()))).await;
        None
    }
}

/// Every question there is today is a request of the older era as well.
fn message(request: InputRequest) -> Option<ServerRequest> {
    match request {
        InputRequest::Elicitation(request) => Some(ServerRequest::ElicitRequest(request)),
        InputRequest::CreateMessage(request) => Some(ServerRequest::CreateMessageRequest(request)),
        InputRequest::ListRoots(request) => Some(ServerRequest::ListRootsRequest(request)),
        _ => None,
    }
}
