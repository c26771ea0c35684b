//! How clients speak with this server.

use rmcp::{RoleServer, service::RequestContext};

/// How a client speaks with this server.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::mcp) enum Era {
    /// It opened with `initialize`, and is asked in the middle of a request.
    Sessions,
    /// It says with each request all there is to know, and repeats one with the answers.
    Modern,
}

impl Era {
    /// The one this request is of.
    pub(in crate::mcp) fn of(context: &RequestContext<RoleServer>) -> Self {
        match context.protocol_version() {
            Some(version) if !version.has_initialize() => Self::Modern,
            _ => Self::Sessions,
        }
    }
}
