//! Installed tools as JSON.

use super::{GrantedMessage, Message};
use crate::store::Installed;
use kami_registry::{RegistryId, Sha256, Timestamp, key::Fingerprint};
use serde::Serialize;

/// An installed tool.
///
/// # Examples
/// ```
/// use cargo_kami::{output::InstalledMessage, store::Installed};
/// use kami_registry::{Sha256, Timestamp};
/// let demo = Installed::new("demo", Sha256::of(b""), Timestamp::from_seconds(0));
/// assert!(serde_json::to_string(&InstalledMessage::from(&demo))?.contains(r#""unsigned":true"#));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct InstalledMessage {
    /// What it is called by.
    pub name: String,
    /// What its author calls it.
    pub package: String,
    /// Its version; empty where it has none.
    pub package_version: String,
    /// `sha256:` and the hash of its file.
    pub digest: Sha256,
    /// Bytes.
    pub size: u64,
    /// Where it came from.
    pub source: String,
    /// The registry it came from.
    pub registry: Option<RegistryId>,
    /// The digest of the line that published it.
    pub entry: Option<Sha256>,
    /// The digest of the line that created the package.
    pub identity: Option<Sha256>,
    /// The keys it is signed with.
    pub signers: Vec<Fingerprint>,
    /// Whether nobody vouches for it.
    pub unsigned: bool,
    /// When it was installed.
    pub installed: Timestamp,
    /// Whether updates leave it as it is.
    pub pinned: bool,
    /// The digest of what the operator agreed that it asks for.
    pub consented: Sha256,
    /// What it is allowed.
    pub granted: GrantedMessage,
    /// Calls so far, failed ones included.
    pub calls: u64,
    /// Calls that failed.
    pub failures: u64,
    /// When it was called last.
    pub last_used: Option<Timestamp>,
}

impl From<&Installed> for InstalledMessage {
    fn from(tool: &Installed) -> Self {
        let Installed { provenance, usage, .. } = tool.clone();
        Self {
            name: tool.name.clone(),
            package: tool.package.clone(),
            package_version: tool.version.clone(),
            digest: tool.sha256,
            size: tool.size,
            unsigned: provenance.is_unsigned(),
            source: provenance.source,
            registry: provenance.registry,
            entry: provenance.entry,
            identity: provenance.identity,
            signers: provenance.signers,
            installed: tool.installed,
            pinned: tool.pinned,
            consented: tool.consented,
            granted: GrantedMessage::from(&tool.grants),
            calls: usage.calls,
            failures: usage.failures,
            last_used: usage.last,
        }
    }
}

/// A tool was installed, `"reason":"tool-installed"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolInstalled};
/// assert_eq!(ToolInstalled::REASON, "tool-installed");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolInstalled(pub InstalledMessage);

impl Message for ToolInstalled {
    const REASON: &'static str = "tool-installed";
}

/// A tool was removed, `"reason":"tool-uninstalled"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolUninstalled};
/// assert_eq!(ToolUninstalled::REASON, "tool-uninstalled");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolUninstalled(pub InstalledMessage);

impl Message for ToolUninstalled {
    const REASON: &'static str = "tool-uninstalled";
}

/// A tool is installed, `"reason":"tool-listed"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolListed};
/// assert_eq!(ToolListed::REASON, "tool-listed");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolListed(pub InstalledMessage);

impl Message for ToolListed {
    const REASON: &'static str = "tool-listed";
}

/// A tool is what it was when it was installed, `"reason":"tool-verified"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, ToolVerified};
/// assert_eq!(ToolVerified::REASON, "tool-verified");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct ToolVerified(pub InstalledMessage);

impl Message for ToolVerified {
    const REASON: &'static str = "tool-verified";
}
