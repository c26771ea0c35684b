//! A request that runs a component, where somebody keeps an eye on it.

use super::{Account, Sender, audit::Audit};
use crate::{
    Work,
    mcp::{Served, observe::Matter},
};
use rmcp::{RoleServer, service::RequestContext};
use tracing::Span;

/// What is to be known of a request that runs a component.
pub(in crate::mcp) struct Sight<'a> {
    /// Its place in the log.
    pub(in crate::mcp) span: Span,
    /// What is to be written down.
    pub(in crate::mcp) account: Option<Account<'a>>,
}

impl<'a> Sight<'a> {
    /// Nothing where nobody wants to know: most servers are not asked to.
    pub(in crate::mcp) fn of<W: Work>(
        audit: Option<&'a dyn Audit>,
        (served, name): (&Served, &str),
        work: &W,
        context: &RequestContext<RoleServer>,
    ) -> Option<Box<Self>> {
        let sender = Sender::wanted(audit, context)?;
        let span = sender.span(Matter::of::<W>(served, name));
        let account = audit.map(|audit| Account::new(audit, &sender, (W::KIND, name), work.arguments()).of(served));
        Some(Box::new(Self { span, account }))
    }
}
