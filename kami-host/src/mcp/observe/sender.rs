//! Who sends a request, how, and as part of what.

use super::{Matter, audit::Audit};
use crate::{domain::TraceContext, mcp::caller::caller};
use axum::http::{HeaderMap, request::Parts};
use ring::rand::{SystemRandom, generate};
use rmcp::{RoleServer, model::ProtocolVersion, service::RequestContext};
use std::sync::{
    LazyLock,
    atomic::{AtomicU64, Ordering::Relaxed},
};
use tracing::{Level, Span, error_span, span_enabled};

/// Who sends a request, how, and as part of what.
#[derive(Clone, Debug)]
pub(in crate::mcp) struct Sender {
    /// Tells this request from all others.
    pub(super) call: String,
    pub(super) principal: Option<String>,
    pub(super) protocol: Option<&'static str>,
    pub(super) transport: &'static str,
    pub(super) trace: Option<TraceContext>,
}

impl Sender {
    /// Whoever sends this request.
    fn of(context: &RequestContext<RoleServer>) -> Self {
        let parts = context.extensions.get::<Parts>();
        Self {
            call: next_call(),
            principal: caller(context).map(|principal| principal.to_string()),
            protocol: context.protocol_version().and_then(known),
            transport: if parts.is_some() { "http" } else { "stdio" },
            trace: trace(context, parts.map(|parts| &parts.headers)),
        }
    }

    /// The same, if there is an audit or a log.
    pub(in crate::mcp) fn wanted(audit: Option<&dyn Audit>, context: &RequestContext<RoleServer>) -> Option<Self> {
        (audit.is_some() || span_enabled!(Level::ERROR)).then(|| Self::of(context))
    }

    /// What every line of the log says that is written for this request.
    pub(super) fn span(&self, Matter { component, kind, tool }: Matter<'_>) -> Span {
        let Self { call, principal, protocol, transport, trace } = self;
        let trace = trace.as_ref();
        // one of a lower level would be missing where only warnings are wanted
        error_span!(
            "call",
            call,
            component = named(component),
            kind,
            tool = named(tool),
            principal,
            protocol,
            transport,
            trace = trace.map(|trace| &*trace.trace),
            parent = trace.map(|trace| &*trace.parent),
            tracestate = trace.and_then(|trace| trace.state.as_deref()),
        )
    }
}

fn named(name: &str) -> Option<&str> {
    Some(name).filter(|name| !name.is_empty())
}

/// Unique among all processes that write to one log.
fn next_call() -> String {
    static PROCESS: LazyLock<String> = LazyLock::new(|| match generate::<[u8; 4]>(&SystemRandom::new()) {
        Ok(random) => hex::encode(random.expose()),
        Err(_) => std::process::id().to_string(),
    });
    static COUNT: AtomicU64 = AtomicU64::new(1);
    format!("{}-{}", *PROCESS, COUNT.fetch_add(1, Relaxed))
}

/// The revision in our own words: what a client sends may be anything.
fn known(version: ProtocolVersion) -> Option<&'static str> {
    ProtocolVersion::KNOWN_VERSIONS.iter().find(|known| **known == version).map(ProtocolVersion::as_str)
}

/// What the message says goes before what its headers say: those may be of a connection that many share.
fn trace(context: &RequestContext<RoleServer>, headers: Option<&HeaderMap>) -> Option<TraceContext> {
    let said = |parent: Option<&str>, state: Option<&str>| {
        let context = TraceContext::parse(parent?)?;
        Some(match state {
            Some(state) => context.with_state(state),
            None => context,
        })
    };
    let by_headers = || {
        let all = |name| headers.map(|headers| headers.get_all(name).iter().filter_map(|value| value.to_str().ok()));
        let mut parents = all("traceparent")?;
        let parent = parents.next().filter(|_| parents.next().is_none());
        let states = all("tracestate")?.collect::<Vec<_>>().join(",");
        said(parent, Some(&*states).filter(|states| !states.is_empty()))
    };
    said(context.meta.get_traceparent(), context.meta.get_tracestate()).or_else(by_headers)
}
