//! Who is asked, and how.

use super::{Client, Era, Interview, Retry};
use crate::mcp::{caller::caller, server::Server, tasks::within};
use rmcp::{
    RoleServer,
    model::{InputResponses, JsonObject},
    service::RequestContext,
};
use serde_json::Value;

/// Who is asked, and how.
pub(in crate::mcp) enum Asker<'a> {
    /// A client of the older era.
    Client(Client<'a>),
    /// A client of the newer era.
    Retry(Retry<'a>),
    /// A client that began a task.
    Interview(Interview<'a>),
}

/// What a request brings that may be one repeated with answers.
#[derive(Debug)]
pub(in crate::mcp) struct Repeat {
    pub(super) method: &'static str,
    pub(super) arguments: Value,
    /// What the client answers; some of it perhaps to questions nobody asked.
    pub(super) answers: InputResponses,
    /// What it was given to keep.
    pub(super) state: Option<String>,
}

impl Repeat {
    /// A request of this method with these arguments; the answers and the state go together with them.
    pub(in crate::mcp) fn new(
        method: &'static str,
        arguments: &JsonObject,
        (answers, state): (Option<InputResponses>, Option<String>),
    ) -> Self {
        let arguments = Value::Object(arguments.clone());
        Self { method, arguments, answers: answers.unwrap_or_default(), state }
    }

    /// The client behind the request, for what the component with a digest calls by a name.
    pub(in crate::mcp) fn asker<'a>(
        self,
        server: &'a Server,
        context: &'a RequestContext<RoleServer>,
        of: (&'a str, &'a str),
    ) -> Asker<'a> {
        if let Some(task) = within(context) {
            return Asker::Interview(Interview { task, taken: &context.ct });
        }
        match Era::of(context) {
            Era::Sessions => Asker::Client(Client { context, closed: &server.closed }),
            Era::Modern => {
                let (seal, patience, caller) = (&server.house.seal, server.house.patience, caller(context));
                Asker::Retry(Retry { seal, patience, repeat: self, of, caller })
            }
        }
    }
}
