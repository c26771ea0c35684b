//! Tells clients that there is something else now than before.

use super::{Catalogue, documents::Watched, shelf::Shelf};
use rmcp::{
    RoleServer,
    model::ResourceUpdatedNotificationParam,
    service::{Peer, SubscriptionContext, SubscriptionSendError, SubscriptionSink},
};
use tokio_util::sync::CancellationToken;

/// What is told.
enum News {
    /// There are other tools.
    Tools,
    /// There are other prompts.
    Prompts,
    /// There are other resources.
    Resources,
    /// There may be something else at this address.
    Resource(String),
}

/// What differs between two catalogues, for somebody who watches these addresses.
fn news(known: &Catalogue, newest: &Catalogue, watched: Vec<String>) -> Vec<News> {
    let (before, after) = (&known.documents, &newest.documents);
    let lists = [
        (!known.tools_look_like(newest), News::Tools),
        (!before.prompts_look_like(after), News::Prompts),
        (!before.resources_look_like(after), News::Resources),
    ];
    let lists = lists.into_iter().filter(|(differ, _)| *differ).map(|(_, news)| news);
    lists.chain(watched.into_iter().filter(|uri| !before.is_same_at(after, uri)).map(News::Resource)).collect()
}

/// Who is told.
enum Listener {
    /// A client of the older era.
    Session(Peer<RoleServer>, Watched),
    /// A request of a client of the newer era.
    Subscriber(SubscriptionSink),
}

impl Listener {
    /// The addresses it wants to be told of.
    fn watched(&self) -> Vec<String> {
        match self {
            Self::Session(_, watched) => watched.all(),
            Self::Subscriber(sink) => sink.accepted().resource_subscriptions.clone().unwrap_or_default(),
        }
    }

    /// Whether the listener is still there.
    async fn tell(&self, news: News) -> bool {
        match self {
            Self::Session(peer, _) => match news {
                News::Tools => peer.notify_tool_list_changed().await.is_ok(),
                News::Prompts => peer.notify_prompt_list_changed().await.is_ok(),
                News::Resources => peer.notify_resource_list_changed().await.is_ok(),
                News::Resource(uri) => {
                    peer.notify_resource_updated(ResourceUpdatedNotificationParam::new(uri)).await.is_ok()
                }
            },
            Self::Subscriber(sink) => {
                let told = match news {
                    News::Tools => sink.notify_tool_list_changed().await,
                    News::Prompts => sink.notify_prompt_list_changed().await,
                    News::Resources => sink.notify_resource_list_changed().await,
                    News::Resource(uri) => sink.notify_resource_updated(uri).await,
                };
                !matches!(told, Err(error) if !matches!(error, SubscriptionSendError::NotificationNotAccepted(_)))
            }
        }
    }
}

/// Tells a client of the older era, until the connection ends.
pub(super) fn tell_session(shelf: Shelf, closed: CancellationToken, (peer, watched): (Peer<RoleServer>, Watched)) {
    let telling = tell(shelf, Listener::Session(peer, watched));
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

/// Tells the listener whenever clients would see something else than before.
async fn tell(mut shelf: Shelf, listener: Listener) {
    let known = match shelf.ready() {
        Some(known) => Ok(known),
        None => shelf.catalogue().await,
    };
    let Ok(mut known) = known else { return };
    while let Some(newest) = shelf.other_than(&known).await {
        for news in news(&known, &newest, listener.watched()) {
            if !listener.tell(news).await {
                return;
            }
        }
        known = newest;
    }
}
