//! A transport that forgives what clients send before the connection is opened, and that can be told to stop listening.

use rmcp::{
    RoleServer,
    model::{ClientJsonRpcMessage, ClientRequest, GetMeta, JsonRpcMessage, ProtocolVersion},
    service::{RxJsonRpcMessage, TxJsonRpcMessage},
    transport::Transport,
};
use tokio_util::sync::CancellationToken;

/// Wraps the transport of one connection.
///
/// A client that takes back its first `server/discover` sends a notification before any protocol era is chosen. The
/// SDK ends the connection on it; here it is dropped, like everything else before the first request that counts.
pub(super) struct Prologue<T> {
    inner: T,
    opened: bool,
    /// Ends listening, while answers are still sent.
    stop: CancellationToken,
    /// Set once nothing more is received. From then on the SDK sends answers only.
    closed: CancellationToken,
}

impl<T> Prologue<T> {
    pub(super) fn new(inner: T, stop: CancellationToken, closed: CancellationToken) -> Self {
        Self { inner, opened: false, stop, closed }
    }

    /// Whether the SDK can take this message.
    fn admits(&mut self, message: &ClientJsonRpcMessage) -> bool {
        let JsonRpcMessage::Request(request) = message else { return self.opened };
        self.opened |= opens(&request.request);
        true
    }
}

/// Whether this request chooses the era of the connection; the SDK chooses by the same rule.
fn opens(request: &ClientRequest) -> bool {
    match request {
        ClientRequest::InitializeRequest(_) => true,
        ClientRequest::PingRequest(_) | ClientRequest::DiscoverRequest(_) => false,
        other => {
            let meta = other.get_meta();
            let known = |version| ProtocolVersion::KNOWN_VERSIONS.contains(&version);
            meta.missing_required_keys(&ProtocolVersion::V_2026_07_28).is_empty()
                && meta.protocol_version().is_some_and(known)
        }
    }
}

impl<T: Transport<RoleServer>> Transport<RoleServer> for Prologue<T> {
    type Error = T::Error;

    fn send(
        &mut self,
        item: TxJsonRpcMessage<RoleServer>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send + 'static {
        self.inner.send(item)
    }

    async fn receive(&mut self) -> Option<RxJsonRpcMessage<RoleServer>> {
        loop {
            let message = tokio::select! {
                () = self.stop.cancelled() => None,
                message = self.inner.receive() => message,
            };
            match message {
                Some(message) if self.admits(&message) => return Some(message),
                Some(message) => tracing::debug!(?message, "dropped: the connection is not open yet"),
                None => {
                    self.closed.cancel();
                    return None;
                }
            }
        }
    }

    async fn close(&mut self) -> Result<(), Self::Error> {
        self.inner.close().await
    }
}
