//! What a tool answers.

use serde_json::Value;

/// Bytes and what they are.
///
/// # Examples
/// ```
/// let dot = kami_host::domain::Blob { data: vec![0x89, b'P', b'N', b'G'], mime_type: "image/png".into() };
/// assert_eq!(dot.data.len(), 4);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Blob {
    /// The bytes themselves.
    pub data: Vec<u8>,
    /// An IANA media type.
    pub mime_type: String,
}

/// A pointer to a resource, without its contents.
///
/// # Examples
/// ```
/// let link = kami_host::domain::ResourceLink { uri: "file:///a".into(), name: "a".into(), ..Default::default() };
/// assert_eq!(link.size, None);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ResourceLink {
    /// Where it is.
    pub uri: String,
    /// A short name.
    pub name: String,
    /// A name for people.
    pub title: Option<String>,
    /// What it holds.
    pub description: Option<String>,
    /// An IANA media type.
    pub mime_type: Option<String>,
    /// The size of the contents in bytes.
    pub size: Option<u64>,
}

/// A resource together with its contents.
///
/// # Examples
/// ```
/// use kami_host::domain::ResourceContents;
/// let note = ResourceContents::Text { uri: "note://1".into(), mime_type: None, text: "milk".into() };
/// assert!(matches!(note, ResourceContents::Text { .. }));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[expect(missing_docs, reason = "the fields mean what they mean in `ResourceLink` and `Blob`")]
pub enum ResourceContents {
    /// Contents that are text.
    Text { uri: String, mime_type: Option<String>, text: String },
    /// Contents that are bytes.
    Blob { uri: String, mime_type: Option<String>, data: Vec<u8> },
}

/// One piece of an answer.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::Content::Text("hi".into()).text(), Some("hi"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Content {
    /// Plain text or Markdown.
    Text(String),
    /// A picture.
    Image(Blob),
    /// Sound.
    Audio(Blob),
    /// A pointer to a resource.
    ResourceLink(ResourceLink),
    /// A resource with its contents.
    EmbeddedResource(ResourceContents),
}

impl Content {
    /// The text, where this piece is text.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::Content::Text("hi".into()).text(), Some("hi"));
    /// ```
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A complete answer.
///
/// # Examples
/// ```
/// use kami_host::domain::{Content, Output};
/// let output = Output { content: vec![Content::Text("a".into()), Content::Text("b".into())], ..Output::default() };
/// assert_eq!(output.text(), "a\nb");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    /// The pieces, in the order to show them.
    pub content: Vec<Content>,
    /// The same answer as one JSON object.
    pub structured: Option<Value>,
    /// Passed on to the client as `_meta`.
    pub meta: Option<Value>,
}

impl Output {
    /// All text pieces, joined by line breaks.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::Output::default().text(), "");
    /// ```
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self.content.iter().filter_map(Content::text).collect();
        texts.join("\n")
    }
}
