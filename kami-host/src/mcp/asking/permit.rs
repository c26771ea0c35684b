//! Which questions go to a client at all.
#![expect(deprecated, reason = "the protocol retires sampling and roots in 2027; until then tools ask for them")]

use super::{AskError, wire::Wired};
use crate::{
    domain::{ClientCapabilities as Askable, Denial, McpRequest, Question},
    mcp::Served,
};
use rmcp::{
    RoleServer,
    model::{
        ClientCapabilities, ElicitRequestParams, ElicitationCapability, InputRequest, JsonObject, SamplingCapability,
    },
    service::RequestContext,
};

/// What a component may ask, and what its client has declared it can answer.
#[derive(Clone, Debug, Default)]
pub(in crate::mcp) struct Permit {
    may: Vec<McpRequest>,
    declared: ClientCapabilities,
}

impl Permit {
    /// What is granted, where the component asks for it. Without a manifest it cannot say what it asks for.
    pub(in crate::mcp) fn new(served: &Served, context: &RequestContext<RoleServer>) -> Self {
        let asked = served.component.inspection().manifest().map(|manifest| &manifest.capabilities.mcp);
        let wanted = |request: &&McpRequest| asked.is_none_or(|asked| asked.contains(request));
        let may = served.grants.mcp.iter().filter(wanted).copied().collect();
        Self { may, declared: context.client_capabilities().unwrap_or_default() }
    }

    /// What the component is told that it can ask.
    pub(super) fn askable(&self) -> Askable {
        let may = |request| self.may.contains(&request);
        Askable {
            form: may(McpRequest::Elicitation) && self.forms(),
            page: may(McpRequest::Elicitation) && self.pages(),
            sampling: may(McpRequest::Sampling) && self.declared.sampling.is_some(),
            roots: may(McpRequest::Roots) && self.declared.roots.is_some(),
        }
    }

    /// Whether the component may ask this at all.
    pub(super) fn admit(&self, Question { key, ask }: &Question) -> Result<(), AskError> {
        let request = ask.kind();
        match self.may.contains(&request) {
            true => Ok(()),
            false => Err(AskError::Refused { key: key.clone(), denial: Denial::Mcp { request } }),
        }
    }

    /// Whether the client has said that it can answer this.
    pub(super) fn declared(&self, wired: &Wired) -> Result<(), AskError> {
        let (can, deed) = match &wired.request {
            InputRequest::Elicitation(request) => match request.params {
                ElicitRequestParams::UrlElicitationParams { .. } => (self.pages(), "open pages"),
                _ => (self.forms(), "show forms"),
            },
            InputRequest::CreateMessage(request) if request.params.tools.is_some() => {
                (self.tools(), "let its model use tools")
            }
            InputRequest::CreateMessage(_) => (self.declared.sampling.is_some(), "ask its model"),
            _ => (self.declared.roots.is_some(), "list its root folders"),
        };
        let undeclared =
            || AskError::Undeclared { key: wired.key.clone(), deed, required: required(&wired.request).into() };
        if can { Ok(()) } else { Err(undeclared()) }
    }

    /// Clients of earlier revisions say nothing of what they can show, and mean forms.
    fn forms(&self) -> bool {
        let elicitation = self.declared.elicitation.as_ref();
        elicitation.is_some_and(|can| can.form.is_some() || can.url.is_none())
    }

    fn pages(&self) -> bool {
        self.declared.elicitation.as_ref().is_some_and(|can| can.url.is_some())
    }

    fn tools(&self) -> bool {
        self.declared.sampling.as_ref().is_some_and(|can| can.tools.is_some())
    }
}

/// What a client would have to declare.
fn required(request: &InputRequest) -> ClientCapabilities {
    let mut required = ClientCapabilities::default();
    match request {
        InputRequest::Elicitation(request) => {
            let any = ElicitationCapability::default();
            required.elicitation = Some(match request.params {
                ElicitRequestParams::UrlElicitationParams { .. } => any.with_url(Default::default()),
                _ => any.with_form(Default::default()),
            });
        }
        InputRequest::CreateMessage(request) => {
            let mut sampling = SamplingCapability::default();
            sampling.tools = request.params.tools.as_ref().map(|_| JsonObject::new());
            required.sampling = Some(sampling);
        }
        _ => required.roots = Some(Default::default()),
    }
    required
}
