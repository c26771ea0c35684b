//! A prompt that is filled in without running anything.

use super::{
    Blob, Completions, Content, Filled, Messages, Role,
    static_resource::{decoded, encoded},
};
use serde::{Deserialize, Serialize};

/// A prompt whose messages stand in the component file.
///
/// # Examples
/// ```
/// use kami_host::domain::{Content, StaticPrompt};
/// let greet: StaticPrompt = serde_json::from_str(
///     r#"{"name":"greet","messages":[{"role":"user","text":["Greet ",{"blank":"who"},"!"]}]}"#,
/// )?;
/// let filled = greet.fill(&[("who".into(), "Ada".into())]);
/// assert_eq!(filled.messages[0].1, Content::Text("Greet Ada!".into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct StaticPrompt {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What is known of its blanks beside what the manifest says; not all need stand here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<StaticArgument>,
    /// The messages, in order.
    pub messages: Vec<StaticMessage>,
}

/// What is known of a blank.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::StaticArgument::default().default, "");
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct StaticArgument {
    /// Its name.
    pub name: String,
    /// What stands there if it is not filled in.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub default: String,
    /// Values to offer while somebody types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub completions: Vec<String>,
}

/// One message.
///
/// # Examples
/// ```
/// use kami_host::domain::{Role, StaticContent, StaticMessage};
/// let message = StaticMessage { role: Role::User, content: StaticContent::Text(Vec::new()) };
/// assert_eq!(serde_json::to_string(&message)?, r#"{"role":"user","text":[]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct StaticMessage {
    /// Who speaks.
    pub role: Role,
    /// What is said or shown.
    #[serde(flatten)]
    pub content: StaticContent,
}

/// What a message says or shows.
///
/// # Examples
/// ```
/// use kami_host::domain::{Piece, StaticContent};
/// let text = StaticContent::Text(vec![Piece::Text("Hello ".into()), Piece::Blank { blank: "who".into() }]);
/// assert_eq!(serde_json::to_string(&text)?, r#"{"text":["Hello ",{"blank":"who"}]}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum StaticContent {
    /// A text, cut where its blanks are.
    Text(Vec<Piece>),
    /// A picture.
    Image {
        /// An IANA media type.
        mime_type: String,
        /// The bytes.
        #[serde(serialize_with = "encoded", deserialize_with = "decoded")]
        data: Vec<u8>,
    },
}

/// A piece of a text.
///
/// # Examples
/// ```
/// use kami_host::domain::Piece;
/// assert_eq!(serde_json::from_str::<Piece>(r#""as it is""#)?, Piece::Text("as it is".into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Piece {
    /// Text as it is.
    Text(String),
    /// What a blank is filled in with.
    Blank {
        /// The name of the blank.
        blank: String,
    },
}

mod filling;
