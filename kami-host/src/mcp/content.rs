//! An answer's pieces in the protocol's shape.

use crate::domain::{Blob, Content, ResourceContents, ResourceLink};
use base64::{Engine, engine::general_purpose::STANDARD};
use rmcp::model::{ContentBlock, Resource, ResourceContents as Contents};

/// One piece of an answer as a client gets it.
pub(super) fn block(content: Content) -> ContentBlock {
    match content {
        Content::Text(text) => ContentBlock::text(text),
        Content::Image(Blob { data, mime_type }) => ContentBlock::image(STANDARD.encode(data), mime_type),
        Content::Audio(Blob { data, mime_type }) => ContentBlock::audio(STANDARD.encode(data), mime_type),
        Content::ResourceLink(link) => ContentBlock::resource_link(resource(link)),
        Content::EmbeddedResource(contents) => ContentBlock::resource(embedded(contents)),
    }
}

fn resource(link: ResourceLink) -> Resource {
    let mut resource = Resource::new(link.uri, link.name);
    resource.title = link.title;
    resource.description = link.description;
    resource.mime_type = link.mime_type;
    resource.size = link.size;
    resource
}

/// The contents of a resource as a client gets them.
pub(super) fn embedded(contents: ResourceContents) -> Contents {
    match contents {
        ResourceContents::Text { uri, mime_type, text } => {
            Contents::TextResourceContents { uri, mime_type, text, meta: None }
        }
        ResourceContents::Blob { uri, mime_type, data } => {
            Contents::BlobResourceContents { uri, mime_type, blob: STANDARD.encode(data), meta: None }
        }
    }
}

#[cfg(test)]
mod tests;
