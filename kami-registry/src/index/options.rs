//! How a copy of a registry is kept.

use crate::{RegistryId, git::Caps, key::Fingerprint, settings::Limits};
use std::path::PathBuf;

/// Where the copy of a registry lies, and what is allowed to come into it.
///
/// # Examples
/// ```
/// use kami_registry::index::IndexOptions;
/// let options = IndexOptions::new("/cache/index/k1.git".into());
/// assert_eq!(options.id, None);
/// ```
#[derive(Clone, Debug)]
pub struct IndexOptions {
    /// The folder of the copy, in a folder where only this crate writes.
    pub folder: PathBuf,
    /// What the registry must be known by; anything, if it is looked at for the first time.
    pub id: Option<RegistryId>,
    /// Root keys of the registry that are known already: one of them must have signed the settings a new copy starts with.
    pub root: Vec<Fingerprint>,
    /// What the user allows at most.
    pub limits: Limits,
    /// What a fetch may cost.
    pub caps: Caps,
}

impl IndexOptions {
    /// A copy in that folder, with the usual limits.
    ///
    /// # Examples
    /// See [`IndexOptions`].
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, id: None, root: Vec::new(), limits: Limits::default(), caps: Caps::default() }
    }
}
