//! What is known of a package.

use super::{BTreeMap, Fingerprint, Log, PackageName, PublicKey, RegistryId, Release, Revocation, Sha256, Version};

impl Log {
    /// The package.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.name().as_str(), "fs-grep");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn name(&self) -> &PackageName {
        &self.name
    }

    /// The registry it belongs to.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(*log.registry(), registry);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn registry(&self) -> &RegistryId {
        &self.registry
    }

    /// What tells this package from every other one that ever has its name: the digest of the line that created it.
    /// `None` when no line does.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.identity(), log.entries().first().map(|entry| entry.line));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn identity(&self) -> Option<Sha256> {
        self.entries.first().map(|entry| entry.line)
    }

    /// The keys that speak for the package now. None when the last one was revoked: then nothing can be added any more.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// let names: Vec<&str> = log.owners().iter().map(|key| key.comment()).collect();
    /// assert_eq!(names, ["alice", "carol"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn owners(&self) -> &[PublicKey] {
        &self.owners
    }

    /// How many owners it takes to change the owners, to revoke a key, or to move to a newer format.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.threshold(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn threshold(&self) -> u32 {
        self.threshold
    }

    /// The keys that were revoked.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.revoked().len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn revoked(&self) -> &BTreeMap<Fingerprint, Revocation> {
        &self.revoked
    }

    /// The versions that were published, in the order they were.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert_eq!(log.releases().len(), 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn releases(&self) -> &[Release] {
        &self.releases
    }

    /// One version.
    ///
    /// # Examples
    /// ```
    #[doc = include_str!("../example.txt")]
    /// assert!(log.release(&"1.1.0".parse()?).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn release(&self, version: &Version) -> Option<&Release> {
        self.by_version.get(version).and_then(|index| self.releases.get(*index))
    }
}
