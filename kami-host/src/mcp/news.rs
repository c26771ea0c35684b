//! Tells clients that there are other tools now.

use super::shelf::Shelf;
use rmcp::{
    RoleServer,
    service::{Peer, SubscriptionContext, SubscriptionSink},
};
use tokio_util::sync::CancellationToken;

/// Who is told.
enum Listener {
    /// A client of the older era.
    Session(Peer<RoleServer>),
    /// A request of a client of the newer era.
    Subscriber(SubscriptionSink),
}

impl Listener {
    /// Whether the listener is still there.
    async fn tell(&self) -> bool {
        match self {
            Self::Session(peer) => peer.notify_tool_list_changed().await.is_ok(),
            Self::Subscriber(sink) => sink.notify_tool_list_changed().await.is_ok(),
        }
    }
}

/// Tells a client of the older era, until the connection ends.
pub(super) fn tell_session(shelf: Shelf, closed: CancellationToken, peer: Peer<RoleServer>) {
    let telling = tell(shelf, Listener::Session(peer));
    tokio::spawn(async move { closed.run_until_cancelled(telling).await });
}

/// Tells a client of the newer era, until it takes its subscription back.
pub(super) async fn tell_subscriber(shelf: Shelf, closed: &CancellationToken, context: &SubscriptionContext) {
    tokio::select! {
        () = tell(shelf, Listener::Subscriber(context.sink().clone())) => {}
        () = context.cancelled() => {}
        () = closed.cancelled() => {}
    }
}

/// Tells the listener whenever clients would see other tools than before.
async fn tell(mut shelf: Shelf, listener: Listener) {
    let known = match shelf.ready() {
        Some(known) => Ok(known),
        None => shelf.catalogue().await,
    };
    let Ok(mut known) = known else { return };
    while let Some(newest) = shelf.other_than(&known).await {
        if !listener.tell().await {
            return;
        }
        known = newest;
    }
}
