//! What a line says about a version that is published.

use super::{CommitId, RawJson};
use crate::Sha256;
use semver::Version;
use serde::{Deserialize, Serialize};

mod hex_digest;
mod object;
mod tool_line;

pub use tool_line::ToolLine;

/// A version, and all a client needs to know before it fetches the component: what it may ask for, what it offers, and the
/// digest that the file must have.
///
/// # Examples
/// ```
/// use kami_registry::log::Publish;
/// let publish: Publish = serde_json::from_str(r#"{
///     "version": "1.2.0",
///     "artifact": {
///         "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
///         "size": 412331, "git": "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
///     },
///     "abi": "kami:tool@0.2.0",
///     "capabilities": {},
///     "provenance": {"kami": "0.2.0"}
/// }"#)?;
/// assert_eq!(publish.version.to_string(), "1.2.0");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Publish {
    /// Which version; without build metadata.
    pub version: Version,
    /// The component's file.
    #[serde(deserialize_with = "object::one")]
    pub artifact: Artifact,
    /// The contract it was built against, like `kami:tool@0.2.0`.
    pub abi: String,
    /// The interfaces the component imports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imports: Vec<String>,
    /// The interfaces the component exports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exports: Vec<String>,
    /// What the component asks to touch, as its manifest has it: a JSON object.
    pub capabilities: RawJson,
    /// Its tools, to be found by: at most 256.
    #[serde(default, deserialize_with = "object::many", skip_serializing_if = "Vec::is_empty")]
    pub tools: Vec<ToolLine>,
    /// Its resources by their addresses, and its families of them: at most 256.
    #[serde(default, deserialize_with = "object::many", skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ToolLine>,
    /// Its prompts: at most 256.
    #[serde(default, deserialize_with = "object::many", skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<ToolLine>,
    /// What it is for, in at most 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Words to find it by: at most 16, of at most 32 characters each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// The SPDX expression of its licence, in at most 100 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license: Option<String>,
    /// Where it comes from.
    #[serde(deserialize_with = "object::one")]
    pub provenance: Provenance,
}

/// The file of a component.
///
/// # Examples
/// ```
/// let artifact: kami_registry::log::Artifact = serde_json::from_str(
///     r#"{"sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "size": 1,
///         "git": "4b825dc642cb6eb9a060e54bf8d69288fbee4904"}"#,
/// )?;
/// assert_eq!(artifact.size, 1);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Artifact {
    /// The digest of its bytes; written without a prefix.
    #[serde(with = "hex_digest")]
    pub sha256: Sha256,
    /// How many bytes it has.
    pub size: u64,
    /// The git commit that holds it, where the registry's repository does.
    pub git: CommitId,
}

/// Where a version comes from, as its publisher claims.
///
/// # Examples
/// ```
/// assert!(!kami_registry::log::Provenance::default().dirty);
/// ```
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Provenance {
    /// Where the source is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// The commit of the source it was built from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// Whether files differed from that commit.
    #[serde(default)]
    pub dirty: bool,
    /// The compiler, as `rustc --version` prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rustc: Option<String>,
    /// The target it was built for, like `wasm32-wasip2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The version of cargo-kami.
    pub kami: String,
}
