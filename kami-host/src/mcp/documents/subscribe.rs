//! Who wants to be told of which resources.

use super::{Documents, fault::no_resource};
use crate::mcp::{caller::caller, server::Server};
use rmcp::{ErrorData, RoleServer, model::SubscriptionFilter, service::RequestContext};
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

/// As many addresses as one client may watch.
const MOST: usize = 1024;

/// The addresses a client of the older era wants to be told of.
#[derive(Clone, Default)]
pub(in crate::mcp) struct Watched(Arc<Mutex<BTreeSet<String>>>);

impl Watched {
    /// What is watched now.
    pub(in crate::mcp) fn all(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// Watches one more.
    pub(in crate::mcp) async fn add(
        &self,
        server: &Server,
        uri: String,
        context: &RequestContext<RoleServer>,
    ) -> Result<(), ErrorData> {
        let (catalogue, caller) = (server.shelf.catalogue().await?, caller(context));
        if catalogue.documents.at(&uri, caller.as_deref()).is_empty() {
            return Err(no_resource(&uri));
        }
        let mut watched = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if watched.len() >= MOST && !watched.contains(&uri) {
            return Err(ErrorData::invalid_params(format!("{MOST} resources are watched already"), None));
        }
        watched.insert(uri);
        Ok(())
    }

    /// Watches one less.
    pub(in crate::mcp) fn remove(&self, uri: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(uri);
    }
}

/// What a client of the newer era can be told of what it asks for; nothing where nothing ever happens.
pub(in crate::mcp) fn accepted(
    server: &Server,
    documents: Option<&Documents>,
    wanted: &SubscriptionFilter,
) -> Option<SubscriptionFilter> {
    let known = |uri: &&String| documents.is_some_and(|documents| !documents.at(uri, None).is_empty());
    let uris = wanted.resource_subscriptions.iter().flatten().filter(known).take(MOST).cloned();
    let filter = SubscriptionFilter::builder().resource_subscriptions(uris);
    if server.changes() {
        return Some(filter.tools_list_changed().prompts_list_changed().resources_list_changed().build());
    }
    documents.is_some_and(Documents::has_resources).then(|| filter.build())
}
