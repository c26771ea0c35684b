//! A call that is to be written down.

use super::{
    Sender,
    audit::Audit,
    record::{CallRecord, cut, digest, milliseconds},
};
use crate::{domain::Denial, mcp::Served};
use serde_json::Value;
use std::time::{Duration, SystemTime};

/// A call that is to be written down once it is over, each time the component has run for it.
#[derive(Clone)]
pub(in crate::mcp) struct Account<'a> {
    audit: &'a dyn Audit,
    record: Box<CallRecord>,
}

impl<'a> Account<'a> {
    /// A call of something by its name, with these arguments.
    pub(in crate::mcp) fn new(
        audit: &'a dyn Audit,
        sender: &Sender,
        (kind, name): (&'static str, &str),
        arguments: Value,
    ) -> Self {
        let Sender { call, principal, protocol, transport, trace } = sender.clone();
        let (trace, parent, tracestate) = match trace {
            Some(context) => (Some(context.trace), Some(context.parent), context.state),
            None => (None, None, None),
        };
        let record = CallRecord {
            time: SystemTime::now(),
            call,
            principal,
            component: None,
            version: None,
            digest: None,
            kind,
            name: cut(name),
            arguments: digest(arguments),
            outcome: "",
            duration_ms: 0.0,
            denied: Vec::new(),
            protocol,
            transport,
            trace,
            parent,
            tracestate,
        };
        Self { audit, record: Box::new(record) }
    }

    /// It is this component that is called.
    pub(in crate::mcp) fn of(mut self, served: &Served) -> Self {
        let inspection = served.component.inspection();
        self.record.component = Some(served.name.clone());
        self.record.version = inspection.manifest().map(|manifest| manifest.package_version.clone());
        self.record.digest = Some(inspection.digest().to_owned());
        self
    }

    /// The component is entered for it now.
    pub(in crate::mcp) fn entered(&self) -> Self {
        let mut again = self.clone();
        again.record.time = SystemTime::now();
        again
    }

    /// Whether it can be written down.
    pub(super) fn is_ready(&self) -> bool {
        self.audit.is_ready()
    }

    /// Writes it down.
    pub(in crate::mcp) fn close(mut self, outcome: &'static str, took: Duration, denials: &[Denial]) {
        self.record.outcome = outcome;
        self.record.duration_ms = milliseconds(took);
        self.record.deny(denials);
        self.audit.record(&self.record);
    }
}
