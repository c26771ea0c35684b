//! The protocol's requests, in both of its eras.
#![expect(deprecated, reason = "the protocol retires logging in 2027; until then clients ask for it")]

use super::{call, list, logging, news, shelf::Shelf};
use crate::domain::Level;
use rmcp::{
    ErrorData, RoleServer, ServerHandler,
    model::{
        CacheScope, CallToolRequestParams, CallToolResponse, CustomRequest, CustomResult, DiscoverResult, ErrorCode,
        ListToolsResult, MetaObject, PaginatedRequestParams, ProtocolVersion, ServerConfig, SetLevelRequestMethod,
        SetLevelRequestParams, SubscriptionFilter, Tool,
    },
    service::{NotificationContext, RequestContext, SubscriptionContext},
};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// For how long a client may take for true what this server says about itself, in milliseconds.
const FRESH: u64 = 60_000;
/// What the SDK takes for unknown methods where only the parameters are malformed.
const KNOWN: [&str; 5] = ["initialize", "server/discover", "tools/list", "tools/call", "logging/setLevel"];

/// One client's view of the catalogue.
pub(super) struct Server {
    pub(super) shelf: Shelf,
    config: ServerConfig,
    /// Set by clients of the older era, for the whole connection.
    level: watch::Sender<Option<Level>>,
    /// See [`Prologue`](super::prologue::Prologue).
    pub(super) closed: CancellationToken,
}

impl Server {
    pub(super) fn new(shelf: Shelf, config: ServerConfig, closed: CancellationToken) -> Self {
        Self { shelf, config, level: watch::Sender::new(None), closed }
    }

    /// The least level of log messages the client wants during this request.
    pub(super) fn level(&self, context: &RequestContext<RoleServer>) -> Option<Level> {
        let connection = || if modern(context) { None } else { *self.level.borrow() };
        context.meta.log_level().map(logging::domain).or_else(connection)
    }

    /// Whether the tools may be replaced while this client is served.
    pub(super) fn changes(&self) -> bool {
        self.config.capabilities.tools.as_ref().is_some_and(|tools| tools.list_changed == Some(true))
    }

    /// Clients of the newer era learn from every result who answers.
    fn sign(&self, meta: &mut Option<MetaObject>, context: &RequestContext<RoleServer>) {
        if modern(context)
            && let Ok(info) = serde_json::to_value(&self.config.server_info)
        {
            meta.get_or_insert_default().insert("io.modelcontextprotocol/serverInfo".to_owned(), info);
        }
    }
}

fn modern(context: &RequestContext<RoleServer>) -> bool {
    context.protocol_version().is_some_and(|version| !version.has_initialize())
}

impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        self.config.clone()
    }

    async fn discover(&self, _context: RequestContext<RoleServer>) -> Result<DiscoverResult, ErrorData> {
        let versions = ProtocolVersion::KNOWN_VERSIONS.to_vec();
        let mut result = DiscoverResult::from_server_info(versions, self.get_info());
        (result.ttl_ms, result.cache_scope) = (FRESH, CacheScope::Public);
        Ok(result)
    }

    async fn list_tools(
        &self,
        request: Option<PaginatedRequestParams>,
        context: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        let mut result = list::list(self, request, &context).await?;
        self.sign(&mut result.meta, &context);
        Ok(result)
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let mut result = call::call(self, request, &context).await?;
        self.sign(&mut result.meta, &context);
        Ok(result.into())
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        self.shelf.ready()?.find(name).map(|entry| entry.offered.clone())
    }

    async fn on_initialized(&self, context: NotificationContext<RoleServer>) {
        if self.changes() {
            news::tell_session(self.shelf.clone(), self.closed.clone(), context.peer);
        }
    }

    fn accepted_subscription_filter(&self, _requested: &SubscriptionFilter) -> Option<SubscriptionFilter> {
        // the SDK leaves of it what was requested and is announced
        self.changes().then(|| SubscriptionFilter::builder().tools_list_changed().build())
    }

    async fn listen(&self, context: SubscriptionContext) -> Result<(), ErrorData> {
        news::tell_subscriber(self.shelf.clone(), &self.closed, &context).await;
        Ok(())
    }

    async fn set_level(
        &self,
        request: SetLevelRequestParams,
        context: RequestContext<RoleServer>,
    ) -> Result<(), ErrorData> {
        if modern(&context) {
            return Err(ErrorData::method_not_found::<SetLevelRequestMethod>());
        }
        self.level.send_replace(Some(logging::domain(request.level)));
        Ok(())
    }

    async fn on_custom_request(
        &self,
        request: CustomRequest,
        _context: RequestContext<RoleServer>,
    ) -> Result<CustomResult, ErrorData> {
        if KNOWN.contains(&&*request.method) {
            let message = format!("the parameters of `{}` do not have the right shape", request.method);
            return Err(ErrorData::invalid_params(message, None));
        }
        Err(ErrorData::new(ErrorCode::METHOD_NOT_FOUND, request.method, None))
    }
}
