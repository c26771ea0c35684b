//! A change somebody makes to a log.

use super::{bytes, forgeries, lines};
use proptest::{prelude::*, sample::Index};

/// A change somebody makes to a log. What the numbers mean depends on the kind of change.
#[derive(Clone)]
pub(super) struct Edit {
    kind: &'static Kind,
    pub(super) at: Index,
    pub(super) from: Index,
    pub(super) number: u8,
}

/// A kind of change, and its name for whoever reads a failure.
pub(super) type Kind = (&'static str, fn(&mut Vec<u8>, &Edit));

/// Any change; those of lines and forgeries come up more often, for they are harder to see.
pub(super) fn any_edit() -> impl Strategy<Value = Edit> {
    let kinds: Vec<&'static Kind> = bytes::KINDS.iter().chain(&lines::KINDS).chain(&forgeries::KINDS).collect();
    let numbers = (any::<Index>(), any::<Index>(), 1..=255_u8);
    (prop::sample::select(kinds), numbers).prop_map(|(kind, (at, from, number))| Edit { kind, at, from, number })
}

impl Edit {
    pub(super) fn apply(&self, text: &mut Vec<u8>) {
        if !text.is_empty() {
            (self.kind.1)(text, self);
        }
    }
}

impl std::fmt::Debug for Edit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}({:?}, {:?}, {})", self.kind.0, self.at, self.from, self.number)
    }
}
