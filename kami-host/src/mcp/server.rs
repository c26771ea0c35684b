//! What a server knows of its one client.
use super::{
    asking::Era,
    documents::{Documents, Watched},
    logging,
    shelf::Shelf,
};
use crate::domain::Level;
use rmcp::{
    ErrorData, RoleServer,
    model::{
        CustomRequest, ErrorCode, MetaObject, PromptsCapability, ResourcesCapability, ServerConfig, TASKS_EXTENSION_ID,
    },
    service::RequestContext,
};
use std::{sync::Arc, time::Duration};
use tokio::{sync::watch, time::timeout};
use tokio_util::sync::CancellationToken;

/// For how long a greeting waits for the catalogue, so that it can say what there is.
const COURTESY: Duration = Duration::from_secs(1);
/// What the SDK takes for unknown methods where only the parameters are malformed.
const KNOWN: [&str; 9] = [
    "server/discover",
    "tools/list",
    "tools/call",
    "resources/list",
    "resources/templates/list",
    "resources/read",
    "prompts/list",
    "prompts/get",
    "completion/complete",
];
/// Those only the older era has.
const OLDER: [&str; 4] = ["initialize", "resources/subscribe", "resources/unsubscribe", "logging/setLevel"];
/// Those only the newer era has.
const NEWER: [&str; 4] = ["subscriptions/listen", "tasks/get", "tasks/update", "tasks/cancel"];

mod handler;
mod house;

pub(super) use house::House;

/// One client's view of the catalogue.
pub(super) struct Server {
    pub(super) shelf: Shelf,
    pub(super) house: Arc<House>,
    /// Set by clients of the older era, for the whole connection.
    level: watch::Sender<Option<Level>>,
    /// Also set by them.
    watched: Watched,
    /// See [`Prologue`](super::prologue::Prologue).
    pub(super) closed: CancellationToken,
}

impl Server {
    pub(super) fn new(shelf: Shelf, house: Arc<House>, closed: CancellationToken) -> Self {
        let (level, watched) = (watch::Sender::new(None), Watched::default());
        Self { shelf, house, level, watched, closed }
    }

    /// The same one, for work that outlives the request it began with.
    pub(super) fn another(&self) -> Self {
        Self::new(self.shelf.clone(), Arc::clone(&self.house), self.closed.clone())
    }

    /// The least level of log messages the client wants during this request.
    pub(super) fn level(&self, context: &RequestContext<RoleServer>) -> Option<Level> {
        let connection = || if Era::of(context) == Era::Modern { None } else { *self.level.borrow() };
        context.meta.log_level().map(logging::domain).or_else(connection)
    }

    /// Whether the tools may be replaced while this client is served.
    pub(super) fn changes(&self) -> bool {
        self.house.config.capabilities.tools.as_ref().is_some_and(|tools| tools.list_changed == Some(true))
    }

    /// What this server can do. As long as nobody knows what the components offer, that is everything they could.
    fn presented(&self) -> ServerConfig {
        let mut config = self.house.config.clone();
        let ready = self.shelf.ready();
        let has = |look: fn(&Documents) -> bool| ready.as_ref().is_none_or(|catalogue| look(&catalogue.documents));
        let list_changed = self.changes().then_some(true);
        let capabilities = &mut config.capabilities;
        if has(Documents::has_prompts) {
            let mut prompts = PromptsCapability::default();
            prompts.list_changed = list_changed;
            capabilities.prompts = Some(prompts);
        }
        if has(Documents::has_resources) {
            let mut resources = ResourcesCapability::default();
            (resources.list_changed, resources.subscribe) = (list_changed, Some(true));
            capabilities.resources = Some(resources);
        }
        if ready.as_ref().is_none_or(|catalogue| catalogue.has_tasks()) {
            capabilities
                .extensions
                .get_or_insert_default()
                .insert(TASKS_EXTENSION_ID.to_owned(), serde_json::Map::new());
        }
        if has(Documents::completes) {
            capabilities.completions = Some(serde_json::Map::new());
        }
        config
    }

    /// Waits for the catalogue, but not for long.
    async fn look_around(&self) {
        // a client that is greeted late may give up
        let _ = timeout(COURTESY, self.shelf.catalogue()).await;
    }

    /// Clients of the newer era learn from every result who answers.
    pub(super) fn sign(&self, meta: &mut Option<MetaObject>, context: &RequestContext<RoleServer>) {
        if Era::of(context) == Era::Modern
            && let Some(name) = &self.house.name
        {
            meta.get_or_insert_default().insert("io.modelcontextprotocol/serverInfo".to_owned(), name.clone());
        }
    }
}

/// What is wrong with a request the SDK makes nothing of.
fn unreadable(request: CustomRequest, context: &RequestContext<RoleServer>) -> ErrorData {
    let of_its_era: &[&str] = if Era::of(context) == Era::Modern { &NEWER } else { &OLDER };
    if KNOWN.iter().chain(of_its_era).any(|known| *known == request.method) {
        let message = format!("the parameters of `{}` do not have the right shape", request.method);
        return ErrorData::invalid_params(message, None);
    }
    ErrorData::new(ErrorCode::METHOD_NOT_FOUND, request.method, None)
}
