//! Requests for what is not there, or not for whoever asks: nothing runs for them.

use super::{Account, Matter, Sender};
use crate::mcp::server::Server;
use rmcp::{RoleServer, service::RequestContext};
use serde_json::Value;
use std::time::Duration;

/// Something that is asked for, and what that comes to.
#[derive(Clone, Copy, Debug)]
pub(in crate::mcp) enum Missing<'a> {
    Tool(&'a str),
    Resource(&'a str),
    Prompt(&'a str),
}

impl<'a> Missing<'a> {
    const fn words(self) -> (&'static str, &'a str, &'static str) {
        match self {
            Self::Tool(name) => ("tool", name, "unknown-tool"),
            Self::Resource(uri) => ("resource", uri, "unknown-resource"),
            Self::Prompt(name) => ("prompt", name, "unknown-prompt"),
        }
    }

    /// Writes down who asks for it.
    pub(in crate::mcp) fn note(
        self,
        server: &Server,
        arguments: impl FnOnce() -> Value,
        context: &RequestContext<RoleServer>,
    ) {
        let ((kind, name, code), audit) = (self.words(), server.house.audit());
        if let Self::Tool(_) = self {
            server.house.metrics.count_unknown();
        }
        let Some(sender) = Sender::wanted(audit, context) else { return };
        let account = audit.map(|audit| Account::new(audit, &sender, (kind, name), arguments()));
        if let Some(account) = account.filter(Account::is_ready) {
            account.close(code, Duration::ZERO, &[]);
        }
        sender
            .span(Matter { kind, ..Matter::default() })
            .in_scope(|| tracing::info!(outcome = code, "nobody has what is asked for"));
    }
}
