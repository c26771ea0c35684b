//! One tool of a lock file, and where it comes from.

use crate::{
    PackageName, RegistryId, Sha256,
    key::Fingerprint,
    log::{Artifact, CommitId},
};
use semver::{Version, VersionReq};

/// A registry as it was when the tools of a lock file were chosen.
///
/// # Examples
/// ```
/// use kami_registry::{RegistryId, lock::{LockFile, LockedRegistry}};
/// let id = RegistryId::from_bytes([0; 16]);
/// let registry = LockedRegistry { id, url: "/srv/tools.git".to_owned(), commit: None };
/// let lock = LockFile { registries: vec![registry], ..LockFile::default() };
/// assert!(lock.to_string().ends_with("url = \"/srv/tools.git\"\n"));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LockedRegistry {
    /// What it is known by.
    pub id: RegistryId,
    /// Where it was found; where the registry is configured, that goes before.
    pub url: String,
    /// The state of its index: an older one is a step back.
    pub commit: Option<CommitId>,
}

/// A tool that a project uses. With this alone it can be fetched and checked; no index is needed.
///
/// # Examples
/// ```
/// use kami_registry::lock::LockFile;
/// # let text = include_str!("file/two-tools.lock");
/// let lock = LockFile::parse(text).map_err(|problems| problems[0].to_string())?;
/// let tool = lock.tool(&"fs-grep".parse().map_err(|_| "a name")?).ok_or("none")?;
/// assert_eq!(tool.version.to_string(), "1.2.0");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LockedTool {
    /// What the package is called.
    pub name: PackageName,
    /// The version that was chosen.
    pub version: Version,
    /// Where it is published.
    pub registry: RegistryId,
    /// Its file.
    pub artifact: Artifact,
    /// The digest of the line that published it, which covers everything the publisher said about it.
    pub entry: Sha256,
    /// The digest of the line that created the package.
    pub identity: Sha256,
    /// The keys that signed the line.
    pub signers: Vec<Fingerprint>,
    /// The digest of the capabilities that were agreed to.
    pub capabilities: Sha256,
    /// Whether newer versions are left alone.
    pub pinned: bool,
}

impl LockedTool {
    /// Whether it is what is required: a version that fits, from that registry if one is named.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::lock::LockFile;
    /// # let text = include_str!("file/two-tools.lock");
    /// let lock = LockFile::parse(text).map_err(|problems| problems[0].to_string())?;
    /// let tool = lock.tool(&"fs-grep".parse().map_err(|_| "a name")?).ok_or("none")?;
    /// assert!(tool.fits(&"1.2".parse().map_err(|_| "a requirement")?, None));
    /// # Ok::<(), String>(())
    /// ```
    pub fn fits(&self, requirement: &VersionReq, registry: Option<&RegistryId>) -> bool {
        requirement.matches(&self.version) && registry.is_none_or(|registry| self.registry == *registry)
    }
}
