//! What a log says about one tool, resource or prompt.

use crate::log::plain_text;
use serde::{Deserialize, Serialize};

/// The name of a tool or a prompt, or the address of a resource, and what it is in a line, to be found by. Everything else
/// stands in the component itself.
///
/// # Examples
/// ```
/// let line = kami_registry::log::ToolLine::new("grep", "Searches files\nfor a regular expression");
/// assert_eq!(line.description, "Searches files for a regular expression");
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct ToolLine {
    /// The name, of at most 64 characters; an address has at most 256.
    pub name: String,
    /// What it does, in at most 160 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

impl ToolLine {
    /// The most characters a description has.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::log::ToolLine::MOST, 160);
    /// ```
    pub const MOST: usize = 160;

    /// A line about one, its description cut to what a log can hold.
    ///
    /// # Examples
    /// ```
    /// let line = kami_registry::log::ToolLine::new("grep", &"x".repeat(1000));
    /// assert_eq!(line.description.chars().count(), 160);
    /// ```
    pub fn new(name: &str, description: &str) -> Self {
        Self { name: name.to_owned(), description: plain_text(description, Self::MOST) }
    }
}
