//! Everything one call answers.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value;

use crate::content::{Audio, EmbeddedResource, Image, ResourceLink};
use crate::{Content, Result, schema};

/// An answer of several pieces.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::content::Image;
///
/// /// Draws the sales of a year.
/// #[kami::tool]
/// fn chart(year: u16) -> kami::Output {
///     kami::Output::new().push(format!("Sales in {year}")).push(Image::new(b"GIF89a".as_slice(), "image/gif"))
/// }
///
/// # fn main() {
/// assert_eq!(chart(2026).content().len(), 2);
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Output {
    pub(crate) content: Vec<Content>,
    pub(crate) structured: Option<String>,
    pub(crate) meta: Option<String>,
}

impl Output {
    /// Makes an empty answer.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// assert!(kami::Output::new().content().is_empty());
    /// ```
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes an answer of data: the JSON itself, and the same JSON as a text for clients that know no other.
    ///
    /// What is no object in JSON becomes one with the only property `result`.
    ///
    /// # Errors
    /// When the data has no form in JSON.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # fn main() -> kami::Result<()> {
    /// let output = kami::Output::structured(&vec![1, 2])?;
    /// assert_eq!(output.data(), Some(kami::serde_json::json!({ "result": [1, 2] })));
    /// # Ok(())
    /// # }
    /// ```
    pub fn structured<T: Serialize + schemars::JsonSchema>(data: &T) -> Result<Self> {
        let mut json = serde_json::to_string(data)?;
        if !json.starts_with('{') || !schema::is_object::<T>() {
            json = format!("{{\"result\":{json}}}");
        }
        Ok(Self { content: vec![Content::Text(json.clone())], structured: Some(json), meta: None })
    }

    /// Adds a piece of content.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// let output = kami::Output::new().push("text");
    /// assert_eq!(output.content(), ["text".into()]);
    /// ```
    pub fn push(mut self, content: impl Into<Content>) -> Self {
        self.content.push(content.into());
        self
    }

    /// Adds a JSON object that is passed on to the client beside the answer.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # fn main() -> kami::Result<()> {
    /// let meta = kami::serde_json::from_str(r#"{ "example.com/rows": 3 }"#)?;
    /// let output = kami::Output::new().push("three rows").meta(&meta);
    /// # Ok(())
    /// # }
    /// ```
    pub fn meta(mut self, meta: &serde_json::Map<String, Value>) -> Self {
        self.meta = serde_json::to_string(meta).ok();
        self
    }

    /// The pieces, in the order they were added.
    pub fn content(&self) -> &[Content] {
        &self.content
    }

    /// The answer as data, if it has any.
    pub fn data(&self) -> Option<Value> {
        serde_json::from_str(self.structured.as_deref()?).ok()
    }
}

/// What becomes content, without a schema.
pub trait IntoOutput {
    /// Makes the answer.
    fn into_output(self) -> Output;
}

impl IntoOutput for () {
    fn into_output(self) -> Output {
        Output::new()
    }
}

impl IntoOutput for Output {
    fn into_output(self) -> Output {
        self
    }
}

impl IntoOutput for Vec<Content> {
    fn into_output(self) -> Output {
        Output { content: self, ..Output::default() }
    }
}

macro_rules! single_content {
    ($($content:ty),+) => {
        $(impl IntoOutput for $content {
            fn into_output(self) -> Output {
                Output::new().push(self)
            }
        })+
    };
}
single_content!(String, &str, Cow<'_, str>, Content, Image, Audio, ResourceLink, EmbeddedResource);
