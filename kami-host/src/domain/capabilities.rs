//! What a component asks to touch, with reasons.

use super::{McpRequest, Origin};
use serde::{Deserialize, Serialize};

/// What a component asks for. Nothing is allowed by asking: see [`Grants`](super::Grants).
///
/// # Examples
/// ```
/// let asked: kami_host::domain::Capabilities = serde_json::from_str(
///     r#"{"net": [{"origin": "https://api.example.com", "reason": "fetch the forecast"}]}"#,
/// )?;
/// assert_eq!(asked.net.len(), 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default, deny_unknown_fields)]
pub struct Capabilities {
    /// Origins to send HTTP requests to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub net: Vec<NetRequest>,
    /// Folders to read or write.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fs: Vec<FsRequest>,
    /// Environment variables to see.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub env: Vec<EnvRequest>,
    /// Things to ask the client for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mcp: Vec<McpRequest>,
}

impl Capabilities {
    /// Whether nothing is asked for.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::Capabilities::default().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An origin to send HTTP requests to.
///
/// # Examples
/// ```
/// let request: kami_host::domain::NetRequest = serde_json::from_str(r#"{"origin": "https://*.example.com", "reason": "maps"}"#)?;
/// assert_eq!(request.reason, "maps");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NetRequest {
    /// The origin.
    pub origin: Origin,
    /// What for.
    pub reason: String,
}

/// How a folder is used.
///
/// # Examples
/// ```
/// let access: kami_host::domain::FsAccess = serde_json::from_str(r#""read-write""#)?;
/// assert_eq!(access, kami_host::domain::FsAccess::ReadWrite);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FsAccess {
    /// Listing and reading.
    #[default]
    Read,
    /// Also creating, changing and deleting.
    ReadWrite,
}

/// A folder to read or write; the operator chooses which folder of the host it is.
///
/// # Examples
/// ```
/// let request: kami_host::domain::FsRequest = serde_json::from_str(r#"{"guest": "/data", "reason": "the files to query"}"#)?;
/// assert_eq!(request.access, kami_host::domain::FsAccess::Read);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FsRequest {
    /// Its absolute path inside the sandbox.
    pub guest: String,
    /// How it is used.
    #[serde(default)]
    pub access: FsAccess,
    /// What for.
    pub reason: String,
}

/// An environment variable to see; the operator chooses its value.
///
/// # Examples
/// ```
/// let request: kami_host::domain::EnvRequest = serde_json::from_str(r#"{"name": "API_KEY", "secret": true, "reason": "log in"}"#)?;
/// assert!(request.secret && !request.required);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct EnvRequest {
    /// The variable.
    pub name: String,
    /// The value must not be shown or stored in the clear.
    #[serde(default)]
    pub secret: bool,
    /// The tool is of no use without it.
    #[serde(default)]
    pub required: bool,
    /// What for.
    pub reason: String,
}
