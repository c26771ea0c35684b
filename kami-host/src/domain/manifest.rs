//! The `kami:manifest` section: what a component file says about itself.

use super::{BuildRecord, Capabilities, Listing, Prompt, RequestedLimits, Resource, ResourceTemplate, Tool};
use serde::{Deserialize, Serialize};

/// The name of the custom section that holds the manifest.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::MANIFEST_SECTION, "kami:manifest");
/// ```
pub const MANIFEST_SECTION: &str = "kami:manifest";

/// The version of the manifest's format written today.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::MANIFEST_VERSION, 1);
/// ```
pub const MANIFEST_VERSION: u32 = 1;

/// The contract components are built against.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::ABI, "kami:tool@0.2.0");
/// ```
pub const ABI: &str = "kami:tool@0.2.0";

/// The contract of the predecessor, whose tools still run.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::domain::PREDECESSOR_ABI, "kami:tool@0.1.0");
/// ```
pub const PREDECESSOR_ABI: &str = "kami:tool@0.1.0";

/// Why a manifest cannot be read.
///
/// # Examples
/// ```
/// assert!(kami_host::domain::Manifest::parse(b"not JSON").is_err());
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ManifestError {
    /// Not the JSON it should be.
    #[error("the `kami:manifest` section is broken")]
    Broken(#[source] serde_json::Error),
    /// Written by a newer cargo-kami.
    #[error("the `kami:manifest` section has version {found}, the newest known is {known}")]
    Newer {
        /// The version found.
        found: u32,
        /// The newest version this build knows.
        known: u32,
    },
}

/// What a component file says about itself. Reading it runs nothing.
///
/// # Examples
/// ```
/// let manifest = kami_host::domain::Manifest::parse(
///     br#"{"version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0", "tools": []}"#,
/// )?;
/// assert_eq!(manifest.name, "demo");
/// # Ok::<(), kami_host::domain::ManifestError>(())
/// ```
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// The version of this format.
    pub version: u32,
    /// The contract it was built against.
    pub abi: String,
    /// The component's name.
    pub name: String,
    /// Its semantic version.
    pub package_version: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its tools, in the order to list them.
    pub tools: Vec<Tool>,
    /// Its resources with a fixed address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<Resource>,
    /// Its families of resources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resource_templates: Vec<ResourceTemplate>,
    /// Its prompts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<Prompt>,
    /// What it asks to touch.
    #[serde(default, skip_serializing_if = "Capabilities::is_empty")]
    pub capabilities: Capabilities,
    /// What its author thinks is enough.
    #[serde(default, skip_serializing_if = "RequestedLimits::is_empty")]
    pub limits: RequestedLimits,
    /// How it was built.
    #[serde(default)]
    pub build: BuildRecord,
}

impl Manifest {
    /// Reads the bytes of the section.
    ///
    /// # Errors
    /// When they are not a manifest, or one of a newer format.
    ///
    /// # Examples
    /// ```
    /// let newer = kami_host::domain::Manifest::parse(br#"{"version": 99}"#);
    /// assert!(matches!(newer, Err(kami_host::domain::ManifestError::Newer { found: 99, .. })));
    /// ```
    pub fn parse(bytes: &[u8]) -> Result<Self, ManifestError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version: found } = serde_json::from_slice(bytes).map_err(ManifestError::Broken)?;
        if found > MANIFEST_VERSION {
            return Err(ManifestError::Newer { found, known: MANIFEST_VERSION });
        }
        serde_json::from_slice(bytes).map_err(ManifestError::Broken)
    }
    /// Everything it offers.
    ///
    /// # Examples
    /// ```
    /// let manifest = kami_host::domain::Manifest::parse(
    ///     br#"{"version": 1, "abi": "kami:tool@0.2.0", "name": "demo", "packageVersion": "0.1.0", "tools": []}"#,
    /// )?;
    /// assert!(manifest.into_listing().is_empty());
    /// # Ok::<(), kami_host::domain::ManifestError>(())
    /// ```
    pub fn into_listing(self) -> Listing {
        let Self { tools, resources, resource_templates, prompts, .. } = self;
        Listing { tools, resources, resource_templates, prompts }
    }
}
