//! Resources as a client sees them before it reads.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One resource. Serialises in the shape of MCP's `Resource`.
///
/// # Examples
/// ```
/// use kami_host::domain::Resource;
/// let resource: Resource = serde_json::from_str(r#"{"uri":"notes://today","name":"today"}"#)?;
/// assert_eq!(resource.mime_type, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resource {
    /// Where it is, unique in the component.
    pub uri: String,
    /// A short name.
    pub name: String,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// An IANA media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// The size of the contents in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Passed on to the client as `_meta`.
    #[serde(rename = "_meta", default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
}

/// A family of resources. Serialises in the shape of MCP's `ResourceTemplate`.
///
/// # Examples
/// ```
/// use kami_host::domain::ResourceTemplate;
/// let notes: ResourceTemplate = serde_json::from_str(r#"{"uriTemplate":"notes://{day}","name":"notes"}"#)?;
/// assert!(notes.fits("notes://today") && !notes.fits("notes://2026/1"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ResourceTemplate {
    /// An RFC 6570 template, such as `notes://{day}`.
    pub uri_template: String,
    /// A short name.
    pub name: String,
    /// A name for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What they hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// An IANA media type, where all have the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Passed on to the client as `_meta`.
    #[serde(rename = "_meta", default, skip_serializing_if = "Option::is_none")]
    pub meta: Option<Value>,
}

impl ResourceTemplate {
    /// Whether this could be the address of one of the family. A plain blank such as `{day}` holds at least one
    /// character and no slash; what other operators of RFC 6570 hold is not looked at: the component decides.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::ResourceTemplate;
    /// let files = ResourceTemplate { uri_template: "file:///{+path}.txt".into(), ..ResourceTemplate::default() };
    /// assert!(files.fits("file:///a/b.txt") && !files.fits("file:///a/b.png"));
    /// ```
    pub fn fits(&self, uri: &str) -> bool {
        fits(&self.uri_template, uri)
    }
}

/// Whether the text before the second blank fits; the rest is left to the component, which keeps the work small
/// however long the address is.
fn fits(template: &str, uri: &str) -> bool {
    let Some((literal, rest)) = template.split_once('{') else { return template == uri };
    let (Some(uri), Some((blank, rest))) = (uri.strip_prefix(literal), rest.split_once('}')) else { return false };
    let plain = blank.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    let least = usize::from(plain || blank.starts_with('+'));
    let longest = if plain { uri.find(['/', '?', '#']).unwrap_or(uri.len()) } else { uri.len() };
    let ends = uri.char_indices().map(|(at, _)| at).chain([uri.len()]).filter(|end| (least..=longest).contains(end));
    let mut afters = ends.filter_map(|end| uri.get(end..));
    match rest.split_once('{') {
        Some((next, _)) => afters.any(|after| after.starts_with(next)),
        None => afters.any(|after| after == rest),
    }
}
