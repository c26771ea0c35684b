//! Resources and prompts in the shape clients get them in.

use crate::domain;
use rmcp::model::{Prompt, Resource, ResourceTemplate};
use serde::{Serialize, de::DeserializeOwned};

/// Nothing where the manifest says what no client could read.
fn offer<D: Serialize, O: DeserializeOwned>(described: &D) -> Option<O> {
    let offered = serde_json::to_value(described).and_then(serde_json::from_value);
    offered.inspect_err(|error| tracing::warn!(%error, "something offered is left out")).ok()
}

pub(super) fn offer_resource(resource: &domain::Resource) -> Option<Resource> {
    offer(resource)
}

pub(super) fn offer_template(family: &domain::ResourceTemplate) -> Option<ResourceTemplate> {
    offer(family)
}

pub(super) fn offer_prompt(prompt: &domain::Prompt) -> Option<Prompt> {
    offer(prompt)
}
