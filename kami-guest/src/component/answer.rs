//! Content and data on their way out.

use crate::bindings::kami::tool::types;
use crate::content::{EmbeddedResource, ResourceBody, ResourceLink};
use crate::{Content, Output};

impl From<Output> for types::Output {
    fn from(output: Output) -> Self {
        Self {
            content: output.content.into_iter().map(types::Content::from).collect(),
            structured: output.structured,
            meta: output.meta,
        }
    }
}

impl From<Content> for types::Content {
    fn from(content: Content) -> Self {
        match content {
            Content::Text(text) => Self::Text(text),
            Content::Image(image) => Self::Image(types::Blob { data: image.data, mime_type: image.mime_type }),
            Content::Audio(audio) => Self::Audio(types::Blob { data: audio.data, mime_type: audio.mime_type }),
            Content::ResourceLink(link) => Self::ResourceLink(link.into()),
            Content::EmbeddedResource(resource) => Self::EmbeddedResource(resource.into()),
        }
    }
}

impl From<ResourceLink> for types::ResourceLink {
    fn from(link: ResourceLink) -> Self {
        Self {
            uri: link.uri,
            name: link.name,
            title: link.title,
            description: link.description,
            mime_type: link.mime_type,
            size: link.size,
        }
    }
}

impl From<EmbeddedResource> for types::ResourceContents {
    fn from(resource: EmbeddedResource) -> Self {
        let EmbeddedResource { uri, mime_type, body } = resource;
        match body {
            ResourceBody::Text(text) => Self::Text(types::TextResource { uri, mime_type, text }),
            ResourceBody::Blob(data) => Self::Blob(types::BlobResource { uri, mime_type, data }),
        }
    }
}
