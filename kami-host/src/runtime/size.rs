//! How much an answer holds.

use super::CallError;
use crate::domain::{ByteSize, Content, ResourceContents};

/// Refuses what is larger in all than an answer may be.
pub(super) fn check(sizes: impl Iterator<Item = usize>, limit: ByteSize) -> Result<(), CallError> {
    let size: usize = sizes.sum();
    if size as u64 > limit.bytes() { Err(CallError::OutputTooLarge { limit }) } else { Ok(()) }
}

/// The size of a piece in bytes.
pub(super) fn content(content: &Content) -> usize {
    match content {
        Content::Text(text) => text.len(),
        Content::Image(blob) | Content::Audio(blob) => blob.data.len(),
        Content::EmbeddedResource(resource) => contents(resource),
        Content::ResourceLink(link) => link.uri.len() + link.name.len(),
    }
}

/// The size of a resource in bytes.
pub(super) fn contents(contents: &ResourceContents) -> usize {
    match contents {
        ResourceContents::Text { text, .. } => text.len(),
        ResourceContents::Blob { data, .. } => data.len(),
    }
}
