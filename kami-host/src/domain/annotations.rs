//! Hints about a tool's behaviour.

use serde::{Deserialize, Serialize};

/// What a tool says about its own behaviour; hints for people and models, never relied on by the host.
///
/// # Examples
/// ```
/// use kami_host::domain::Annotations;
/// let read_only = Annotations { read_only: Some(true), ..Annotations::default() };
/// assert_eq!(serde_json::to_string(&read_only)?, r#"{"readOnlyHint":true}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Annotations {
    /// The tool changes nothing outside itself.
    #[serde(rename = "readOnlyHint", skip_serializing_if = "Option::is_none")]
    pub read_only: Option<bool>,
    /// The tool may destroy or overwrite something.
    #[serde(rename = "destructiveHint", skip_serializing_if = "Option::is_none")]
    pub destructive: Option<bool>,
    /// Calling it again with the same arguments changes nothing more.
    #[serde(rename = "idempotentHint", skip_serializing_if = "Option::is_none")]
    pub idempotent: Option<bool>,
    /// The tool reaches things outside its own closed domain.
    #[serde(rename = "openWorldHint", skip_serializing_if = "Option::is_none")]
    pub open_world: Option<bool>,
}

impl Annotations {
    /// Whether nothing is said at all.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::Annotations::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
