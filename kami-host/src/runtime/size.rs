//! How much an answer holds.

use super::CallError;
use crate::domain::{ByteSize, Content, ResourceContents};

/// The size in bytes; refuses what is larger in all than an answer may be.
pub(super) fn check(sizes: impl Iterator<Item = usize>, limit: ByteSize) -> Result<u64, CallError> {
    let size = sizes.sum::<usize>() as u64;
    if size > limit.bytes() { Err(CallError::OutputTooLarge { limit }) } else { Ok(size) }
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
