//! Where a tool came from.

use kami_registry::{RegistryId, Sha256, key::Fingerprint};

/// Where a tool came from, and who vouches for it.
///
/// # Examples
/// ```
/// let local = cargo_kami::store::Provenance { source: "/tools/demo.wasm".into(), ..Default::default() };
/// assert!(local.is_unsigned());
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Provenance {
    /// What `cargo kami install` was given, in a form that means the same from every folder.
    pub source: String,
    /// The id of the registry; none for files and addresses.
    pub registry: Option<RegistryId>,
    /// The digest of the line of the package's log that published it.
    pub entry: Option<Sha256>,
    /// The digest of the line that created the package.
    pub identity: Option<Sha256>,
    /// The fingerprints of the keys it is signed with.
    pub signers: Vec<Fingerprint>,
}

impl Provenance {
    /// Whether nobody vouches for it.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::store::Provenance::default().is_unsigned());
    /// ```
    pub fn is_unsigned(&self) -> bool {
        self.signers.is_empty()
    }
}
