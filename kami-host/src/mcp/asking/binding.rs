//! What a sealed text belongs to.

use crate::domain::Principal;
use serde_json::{Value, json};

/// Whose request a sealed text belongs to, and which one: a digest of all that makes it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::mcp) struct Binding(blake3::Hash);

impl Binding {
    /// A request of a method, to the component with this digest, for what it calls `name`, by somebody, if it is known
    /// who. The order of the arguments does not count.
    pub(in crate::mcp) fn new(
        (method, component, name): (&str, &str, &str),
        mut arguments: Value,
        caller: Option<&Principal>,
    ) -> Self {
        arguments.sort_all_objects();
        let caller = caller.map(ToString::to_string);
        Self(blake3::hash(json!([method, component, name, arguments, caller]).to_string().as_bytes()))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
