//! The protocol's requests, in both of its eras.
#![expect(deprecated, reason = "the protocol retires logging and subscriptions of the older era in 2027")]

use super::{Server, unreadable};
use crate::mcp::{asking::Era, call, documents, list, logging, news, tasks};
use rmcp::{
    ErrorData, RoleServer, ServerHandler,
    model::{
        CacheScope, CallToolRequestParams, CallToolResponse, CancelTaskParams, CompleteRequestParams, CompleteResult,
        CustomRequest, CustomResult, DiscoverResult, GetPromptRequestParams, GetPromptResponse, GetTaskParams,
        GetTaskResult, InitializeRequestParams, InitializeResult, ListPromptsResult, ListResourceTemplatesResult,
        ListResourcesResult, ListToolsResult, PaginatedRequestParams, ProtocolVersion, ReadResourceRequestParams,
        ReadResourceResponse, ServerConfig, SetLevelRequestMethod, SetLevelRequestParams, SubscribeRequestParams,
        SubscriptionFilter, Tool, UnsubscribeRequestParams, UpdateTaskParams,
    },
    service::{NotificationContext, RequestContext, SubscriptionContext},
};

/// For how long a client may take for true what this server says about itself, in milliseconds.
const FRESH: u64 = 60_000;

type Context = RequestContext<RoleServer>;
type Page = Option<PaginatedRequestParams>;
type Answer<T> = Result<T, ErrorData>;

// what runs components is boxed: the SDK moves these futures about before it polls them
impl ServerHandler for Server {
    fn get_info(&self) -> ServerConfig {
        self.presented()
    }

    async fn initialize(&self, request: InitializeRequestParams, context: Context) -> Answer<InitializeResult> {
        self.look_around().await;
        context.peer.set_peer_info(request.clone());
        let mut result = self.negotiate_initialize(&request)?;
        // the extension there is, of tasks, is one to the newer era
        result.capabilities.extensions = None;
        Ok(result)
    }

    async fn discover(&self, _context: Context) -> Answer<DiscoverResult> {
        self.look_around().await;
        let versions = ProtocolVersion::KNOWN_VERSIONS.to_vec();
        let mut result = DiscoverResult::from_server_info(versions, self.get_info());
        (result.ttl_ms, result.cache_scope) = (FRESH, CacheScope::Public);
        Ok(result)
    }

    async fn list_tools(&self, request: Page, context: Context) -> Result<ListToolsResult, ErrorData> {
        let mut result = list::list(self, request, &context).await?;
        self.sign(&mut result.meta, &context);
        Ok(result)
    }

    async fn call_tool(&self, request: CallToolRequestParams, context: Context) -> Result<CallToolResponse, ErrorData> {
        Box::pin(call::call(self, request, &context)).await
    }

    fn get_tool(&self, name: &str) -> Option<Tool> {
        self.shelf.ready()?.find(name).map(|entry| entry.offered.clone())
    }

    async fn on_initialized(&self, context: NotificationContext<RoleServer>) {
        if self.changes() {
            news::tell_session(self.shelf.clone(), self.closed.clone(), (context.peer, self.watched.clone()));
        }
    }

    async fn get_task(&self, request: GetTaskParams, context: Context) -> Answer<GetTaskResult> {
        tasks::get(self, request, &context)
    }

    async fn update_task(&self, request: UpdateTaskParams, context: Context) -> Answer<()> {
        tasks::update(self, request, &context)
    }

    async fn cancel_task(&self, request: CancelTaskParams, context: Context) -> Answer<()> {
        tasks::cancel(self, request, &context)
    }

    async fn list_prompts(&self, page: Page, context: Context) -> Answer<ListPromptsResult> {
        documents::prompts(self, page, &context).await
    }

    async fn get_prompt(&self, request: GetPromptRequestParams, context: Context) -> Answer<GetPromptResponse> {
        Box::pin(documents::fill(self, request, &context)).await
    }

    async fn complete(&self, request: CompleteRequestParams, context: Context) -> Answer<CompleteResult> {
        Box::pin(documents::complete(self, request, &context)).await
    }

    async fn list_resources(&self, page: Page, context: Context) -> Answer<ListResourcesResult> {
        documents::resources(self, page, &context).await
    }

    async fn list_resource_templates(&self, page: Page, context: Context) -> Answer<ListResourceTemplatesResult> {
        documents::templates(self, page, &context).await
    }

    async fn read_resource(
        &self,
        request: ReadResourceRequestParams,
        context: Context,
    ) -> Answer<ReadResourceResponse> {
        Box::pin(documents::read(self, request, &context)).await
    }

    async fn subscribe(&self, request: SubscribeRequestParams, context: Context) -> Answer<()> {
        self.watched.add(self, request.uri, &context).await
    }

    async fn unsubscribe(&self, request: UnsubscribeRequestParams, _context: Context) -> Answer<()> {
        self.watched.remove(&request.uri);
        Ok(())
    }

    fn accepted_subscription_filter(&self, wanted: &SubscriptionFilter) -> Option<SubscriptionFilter> {
        // the SDK leaves of it what was requested and is announced
        let ready = self.shelf.ready();
        documents::accepted(self, ready.as_ref().map(|catalogue| &catalogue.documents), wanted)
    }

    async fn listen(&self, context: SubscriptionContext) -> Result<(), ErrorData> {
        Box::pin(news::tell_subscriber(self.shelf.clone(), &self.closed, &context)).await;
        Ok(())
    }

    async fn set_level(&self, request: SetLevelRequestParams, context: Context) -> Result<(), ErrorData> {
        if Era::of(&context) == Era::Modern {
            return Err(ErrorData::method_not_found::<SetLevelRequestMethod>());
        }
        self.level.send_replace(Some(logging::domain(request.level)));
        Ok(())
    }

    async fn on_custom_request(&self, request: CustomRequest, context: Context) -> Result<CustomResult, ErrorData> {
        Err(unreadable(request, &context))
    }
}
