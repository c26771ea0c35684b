//! What tools are allowed as JSON.

use super::Message;
use crate::{
    grants::{StandingGrants, wanted},
    ops::Allowance,
};
use kami_host::domain::{Capabilities, DirGrant, FsAccess, McpRequest, RequestedLimits};
use serde::Serialize;
use std::path::PathBuf;

/// What a tool is allowed.
///
/// # Examples
/// ```
/// let nothing = cargo_kami::output::GrantedMessage::from(&Default::default());
/// assert!(nothing.net.is_empty());
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GrantedMessage {
    /// Origins.
    pub net: Vec<String>,
    /// Folders.
    pub dirs: Vec<FolderMessage>,
    /// Variables, as `NAME=FROM`.
    pub env: Vec<String>,
    /// What it may ask the client for.
    pub mcp: Vec<McpRequest>,
    /// Limits that go before those it asks for.
    pub limits: RequestedLimits,
}

/// A folder a tool is allowed.
///
/// # Examples
/// ```
/// let granted = cargo_kami::output::GrantedMessage::from(&Default::default());
/// assert!(granted.dirs.is_empty());
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FolderMessage {
    /// Its path inside the sandbox.
    pub guest: String,
    /// The folder of the host.
    pub host: PathBuf,
    /// How it may be used.
    pub access: FsAccess,
}

impl From<&StandingGrants> for GrantedMessage {
    fn from(grants: &StandingGrants) -> Self {
        let folder =
            |dir: &DirGrant| FolderMessage { guest: dir.guest.clone(), host: dir.host.clone(), access: dir.access };
        Self {
            net: grants.net.iter().map(ToString::to_string).collect(),
            dirs: grants.dirs.iter().map(folder).collect(),
            env: grants.env.iter().map(|env| format!("{}={}", env.name, env.from)).collect(),
            mcp: grants.mcp.clone(),
            limits: grants.limits,
        }
    }
}

/// What a tool asks for, and what of that it is allowed.
///
/// # Examples
/// ```
/// fn print(allowance: &cargo_kami::ops::Allowance) -> serde_json::Result<String> {
///     serde_json::to_string(&cargo_kami::output::GrantsMessage::from(allowance))
/// }
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct GrantsMessage {
    /// What the tool is called by.
    pub name: String,
    /// What it asks for; unknown where it has no manifest.
    pub asked: Option<Capabilities>,
    /// What it is allowed.
    pub granted: GrantedMessage,
    /// The flags that grant what is missing.
    pub missing: Vec<String>,
}

impl From<&Allowance> for GrantsMessage {
    fn from(allowance: &Allowance) -> Self {
        Self {
            name: allowance.tool.name.clone(),
            asked: allowance.asked.clone(),
            granted: GrantedMessage::from(&allowance.tool.grants),
            missing: wanted(&allowance.missing()),
        }
    }
}

/// What a tool is allowed, `"reason":"tool-grants"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolGrants};
/// assert_eq!(ToolGrants::REASON, "tool-grants");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolGrants(pub GrantsMessage);

impl Message for ToolGrants {
    const REASON: &'static str = "tool-grants";
}
