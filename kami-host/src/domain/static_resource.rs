//! A resource whose contents never change.

use super::ResourceContents;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A resource whose contents stand in the component file.
///
/// # Examples
/// ```
/// use kami_host::domain::{StaticContents, StaticResource};
/// let pixel: StaticResource = serde_json::from_str(r#"{"uri":"a:b","mimeType":"image/gif","blob":"R0lG"}"#)?;
/// assert_eq!(pixel.contents, StaticContents::Blob(b"GIF".to_vec()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StaticResource {
    /// Where it is.
    pub uri: String,
    /// An IANA media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// What it holds.
    #[serde(flatten)]
    pub contents: StaticContents,
}

/// What such a resource holds.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::StaticContents::Text("Ü".into()).len(), 2);
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum StaticContents {
    /// Text.
    Text(String),
    /// Bytes.
    #[serde(serialize_with = "encoded", deserialize_with = "decoded")]
    Blob(Vec<u8>),
}

impl StaticResource {
    /// What a client gets.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{ResourceContents, StaticContents, StaticResource};
    /// let contents = StaticContents::Text("Be kind.".into());
    /// let rules = StaticResource { uri: "notes://rules".into(), mime_type: None, contents };
    /// assert!(matches!(rules.read(), ResourceContents::Text { text, .. } if text == "Be kind."));
    /// ```
    pub fn read(&self) -> ResourceContents {
        let (uri, mime_type) = (self.uri.clone(), self.mime_type.clone());
        match self.contents.clone() {
            StaticContents::Text(text) => ResourceContents::Text { uri, mime_type, text },
            StaticContents::Blob(data) => ResourceContents::Blob { uri, mime_type, data },
        }
    }
}

impl StaticContents {
    /// The size in bytes.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::StaticContents::Blob(vec![0; 3]).len(), 3);
    /// ```
    pub fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Blob(data) => data.len(),
        }
    }

    /// Whether there is nothing in it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::StaticContents::Text(String::new()).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

pub(super) fn encoded<S: Serializer>(data: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(data))
}

pub(super) fn decoded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    STANDARD.decode(String::deserialize(deserializer)?).map_err(D::Error::custom)
}
