//! Clients that repeat their request with the answers.

use super::{AskError, Binding, Seal, StateError, kept::Kept, talk::Talk, wire::Wired};
use rmcp::model::{InputRequiredResult, InputResponses};
use std::time::SystemTime;

/// A request of a client of the newer era, perhaps one it repeats.
pub(in crate::mcp) struct Retry<'a> {
    pub(in crate::mcp) seal: &'a Seal,
    pub(in crate::mcp) binding: Binding,
    /// What the client answers; some of it perhaps to questions nobody asked.
    pub(in crate::mcp) answers: InputResponses,
    /// What it was given to keep.
    pub(in crate::mcp) state: Option<String>,
}

impl Retry<'_> {
    /// Where the request goes on.
    pub(super) fn resume(&self, talk: &mut Talk) -> Result<(), StateError> {
        let Some(state) = &self.state else { return Ok(()) };
        Kept::open(state, (self.seal, &self.binding), SystemTime::now())?.resume(talk)
    }

    /// What the client gets to repeat its request with.
    pub(super) fn put_off(&self, talk: &Talk, questions: Vec<Wired>) -> Result<InputRequiredResult, AskError> {
        let state = Kept::new(talk, SystemTime::now()).seal(self.seal, &self.binding)?;
        let requests = questions.into_iter().map(|wired| (wired.key, wired.request)).collect();
        Ok(InputRequiredResult::new(Some(requests), Some(state)))
    }
}
