//! What counts the calls of tools, by their names.

use crate::store::Count;
use kami_host::mcp::Tally;
use std::{collections::BTreeMap, sync::Arc};

/// What counts the calls of tools. It goes on counting when a tool is loaded anew.
#[derive(Default)]
pub(super) struct Tallies(BTreeMap<String, Arc<Tally>>);

impl Tallies {
    /// What counts the calls of the tool of that name.
    pub(super) fn of(&mut self, name: &str) -> Arc<Tally> {
        self.0.entry(name.to_owned()).or_default().clone()
    }

    /// The calls since the last time, of those that were called.
    pub(super) fn take(&self) -> Vec<(String, Count)> {
        let take = |(name, tally): (&String, &Arc<Tally>)| match tally.take() {
            (0, _) => None,
            (calls, failures) => Some((name.clone(), Count { calls, failures })),
        };
        self.0.iter().filter_map(take).collect()
    }
}
