//! Resources: documents with an address.

/// A pointer to a resource, without its contents.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::content::ResourceLink;
///
/// let link = ResourceLink::new("https://example.com/report.pdf", "report.pdf").mime_type("application/pdf").size(4096);
/// # assert_eq!(link.size, Some(4096));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResourceLink {
    /// Where it is.
    pub uri: String,
    /// A short name, used where there is no title.
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

impl ResourceLink {
    /// Makes a link from an address and a short name.
    pub fn new(uri: impl Into<String>, name: impl Into<String>) -> Self {
        Self { uri: uri.into(), name: name.into(), ..Self::default() }
    }

    /// Adds a name for people.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Says what the resource holds.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Adds the IANA media type.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }

    /// Adds the size of the contents in bytes.
    pub fn size(mut self, size: u64) -> Self {
        self.size = Some(size);
        self
    }
}

/// A resource together with its contents.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::content::EmbeddedResource;
///
/// let notes = EmbeddedResource::text("notes://today", "buy milk").mime_type("text/plain");
/// let icon = EmbeddedResource::blob("icons://cow", vec![0, 1, 2]);
/// # assert_ne!(notes, icon);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EmbeddedResource {
    /// Where it is.
    pub uri: String,
    /// An IANA media type.
    pub mime_type: Option<String>,
    /// The contents.
    pub body: ResourceBody,
}

/// The contents of a resource.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::content::{EmbeddedResource, ResourceBody};
///
/// let notes = EmbeddedResource::text("notes://today", "buy milk");
/// assert_eq!(notes.body, ResourceBody::Text("buy milk".to_owned()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum ResourceBody {
    /// The whole text.
    Text(String),
    /// The bytes.
    Blob(Vec<u8>),
}

impl EmbeddedResource {
    /// Makes a resource that is text.
    pub fn text(uri: impl Into<String>, text: impl Into<String>) -> Self {
        Self { uri: uri.into(), mime_type: None, body: ResourceBody::Text(text.into()) }
    }

    /// Makes a resource that is bytes.
    pub fn blob(uri: impl Into<String>, data: impl Into<Vec<u8>>) -> Self {
        Self { uri: uri.into(), mime_type: None, body: ResourceBody::Blob(data.into()) }
    }

    /// Adds the IANA media type.
    pub fn mime_type(mut self, mime_type: impl Into<String>) -> Self {
        self.mime_type = Some(mime_type.into());
        self
    }
}
