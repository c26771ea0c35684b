//! Clients that repeat their request with the answers.

use super::{AskError, Binding, Repeat, Seal, StateError, kept::Kept, talk::Talk, wire::Wired};
use crate::domain::Principal;
use rmcp::model::InputRequiredResult;
use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

/// A request of a client of the newer era, perhaps one it repeats.
pub(in crate::mcp) struct Retry<'a> {
    pub(in crate::mcp) seal: &'a Seal,
    /// For how long the client may take to answer.
    pub(in crate::mcp) patience: Duration,
    pub(in crate::mcp) repeat: Repeat,
    /// The digest of the component it is for, and what is called there.
    pub(in crate::mcp) of: (&'a str, &'a str),
    pub(in crate::mcp) caller: Option<Arc<Principal>>,
}

impl Retry<'_> {
    /// Where the request goes on.
    pub(super) fn resume(&self, talk: &mut Talk) -> Result<(), StateError> {
        let Some(state) = &self.repeat.state else { return Ok(()) };
        Kept::open(state, (self.seal, &self.binding()), SystemTime::now())?.resume(talk)
    }

    /// What the client gets to repeat its request with.
    pub(super) fn put_off(&self, talk: &Talk, questions: Vec<Wired>) -> Result<InputRequiredResult, AskError> {
        let state = Kept::new(talk, SystemTime::now() + self.patience).seal(self.seal, &self.binding())?;
        let requests = questions.into_iter().map(|wired| (wired.key, wired.request)).collect();
        Ok(InputRequiredResult::new(Some(requests), Some(state)))
    }
    /// Most requests neither ask nor were asked, and do without.
    fn binding(&self) -> Binding {
        let (Repeat { method, arguments, .. }, (digest, name)) = (&self.repeat, self.of);
        Binding::new((method, digest, name), arguments.clone(), self.caller.as_deref())
    }
}
