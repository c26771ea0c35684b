//! Prompts as a client sees them, and what they become.

use super::Content;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One prompt. Serialises in the shape of MCP's `Prompt`.
///
/// # Examples
/// ```
/// use kami_host::domain::Prompt;
/// let prompt: Prompt = serde_json::from_str(r#"{"name":"greet","arguments":[{"name":"who","required":true}]}"#)?;
/// assert_eq!(prompt.missing(&[]).as_deref(), Some("who"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Prompt {
    /// Unique in the component.
    pub name: String,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The blanks, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<PromptArgument>,
    /// Passed on to the client as `_meta`.
    #[serde(rename = "_meta", default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
}

/// One blank of a prompt.
///
/// # Examples
/// ```
/// let argument = kami_host::domain::PromptArgument { name: "who".into(), ..Default::default() };
/// assert!(!argument.required);
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct PromptArgument {
    /// Unique in the prompt.
    pub name: String,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What to fill in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether the prompt cannot do without it.
    #[serde(default)]
    pub required: bool,
}

/// The name and the value of a blank that is filled in.
pub type Filled = (String, String);

impl Prompt {
    /// The first blank that has to be filled in and is not.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::domain::Prompt::default().missing(&[]), None);
    /// ```
    pub fn missing(&self, filled: &[Filled]) -> Option<String> {
        let is_missing = |argument: &&PromptArgument| !filled.iter().any(|(name, _)| *name == argument.name);
        let missing = self.arguments.iter().filter(|argument| argument.required).find(is_missing);
        missing.map(|argument| argument.name.clone())
    }
}

/// Who speaks.
///
/// # Examples
/// ```
/// assert_eq!(serde_json::from_str::<kami_host::domain::Role>(r#""user""#)?, kami_host::domain::Role::User);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The person.
    User,
    /// The model.
    Assistant,
}

/// A filled-in prompt.
///
/// # Examples
/// ```
/// assert!(kami_host::domain::Messages::default().messages.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Messages {
    /// What this conversation is for.
    pub description: Option<String>,
    /// The messages, in order.
    pub messages: Vec<(Role, Content)>,
}

/// What a half-typed value belongs to.
///
/// # Examples
/// ```
/// use kami_host::domain::CompletionTarget;
/// assert_ne!(CompletionTarget::Prompt("a".into()), CompletionTarget::Template("a".into()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CompletionTarget {
    /// A blank of the prompt of this name.
    Prompt(String),
    /// A blank of the family of resources with this address.
    Template(String),
}

/// Ways to finish a half-typed value.
///
/// # Examples
/// ```
/// assert!(!kami_host::domain::Completions::default().has_more);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Completions {
    /// The values, best first.
    pub values: Vec<String>,
    /// How many there are in all, where known.
    pub total: Option<u32>,
    /// Whether there are more than `values` holds.
    pub has_more: bool,
}
