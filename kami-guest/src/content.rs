//! What a tool can return besides texts and data.

/// One piece of an answer.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::content::{Content, Image};
///
/// /// Draws a dot.
/// #[kami::tool]
/// fn dot() -> Vec<Content> {
///     vec!["One dot:".into(), Image::new(b"GIF89a".as_slice(), "image/gif").into()]
/// }
///
/// # fn main() {
/// assert_eq!(dot()[0], Content::from("One dot:"));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Content {
    /// Plain text or Markdown.
    Text(String),
    /// A picture.
    Image(Image),
    /// Sound.
    Audio(Audio),
    /// A pointer to a resource.
    ResourceLink(ResourceLink),
    /// A resource with its contents.
    EmbeddedResource(EmbeddedResource),
}

/// A picture.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let image = kami::content::Image::new(b"GIF89a".as_slice(), "image/gif");
/// # assert_eq!(image.mime_type, "image/gif");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The encoded picture.
    pub data: Vec<u8>,
    /// Its IANA media type, such as `image/png`.
    pub mime_type: String,
}

/// Sound.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let audio = kami::content::Audio::new(b"RIFF".as_slice(), "audio/wav");
/// # assert_eq!(audio.data, b"RIFF");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Audio {
    /// The encoded sound.
    pub data: Vec<u8>,
    /// Its IANA media type, such as `audio/wav`.
    pub mime_type: String,
}

impl Image {
    /// Makes a picture from its bytes and its IANA media type.
    pub fn new(data: impl Into<Vec<u8>>, mime_type: impl Into<String>) -> Self {
        Self { data: data.into(), mime_type: mime_type.into() }
    }
}

impl Audio {
    /// Makes a sound from its bytes and its IANA media type.
    pub fn new(data: impl Into<Vec<u8>>, mime_type: impl Into<String>) -> Self {
        Self { data: data.into(), mime_type: mime_type.into() }
    }
}

mod convert;
mod resource;

#[cfg(feature = "prompts")]
pub use crate::message::Role;
pub use resource::{EmbeddedResource, ResourceBody, ResourceLink};
