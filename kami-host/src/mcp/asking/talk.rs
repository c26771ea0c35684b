//! A call between two entries.

use super::Expected;
use crate::domain::{Answer, Entry};
use rmcp::model::InputResponses;

/// How far a call has come that is entered several times.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Talk {
    /// What the component is entered with next.
    pub(super) entry: Entry,
    /// What was asked last, by key.
    pub(super) asked: Vec<(String, Expected)>,
    /// How often the client was asked.
    pub(super) rounds: usize,
}

impl Talk {
    /// Takes the replies that answer what was asked last; whether there are any. What is missing or does not fit is
    /// asked again, what nobody asked for stays where it is.
    pub(super) fn take(&mut self, replies: &mut InputResponses) -> bool {
        let mut fresh = Vec::new();
        for (key, expected) in &self.asked {
            let reply = replies.remove(key).and_then(|reply| expected.accept(reply));
            fresh.extend(reply.map(|reply| Answer { key: key.clone(), reply }));
        }
        let known = &mut self.entry.answers;
        known.retain(|old| fresh.iter().all(|new| new.key != old.key));
        known.extend(fresh.iter().cloned());
        !fresh.is_empty()
    }
}
