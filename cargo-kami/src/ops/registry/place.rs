//! Where the copies of registries are kept.

use crate::{Diagnostic, adapters::places, settings::Registry};
use kami_registry::{RegistryId, index::IndexOptions};
use std::path::PathBuf;

/// There is no place for copies of registries.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::Homeless};
/// assert_eq!(Homeless.code(), "cache-homeless");
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("this user has no home folder, so there is no place for copies of registries")]
pub struct Homeless;

impl Diagnostic for Homeless {
    fn code(&self) -> &'static str {
        "cache-homeless"
    }

    fn hint(&self) -> Option<String> {
        Some("set `HOME`, or name a folder with `KAMI_HOME`".to_owned())
    }
}

/// How the copy of a registry of this user's is kept.
///
/// # Errors
/// When this user has no home folder.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::index_options, settings::Registry};
/// # let url = kami_registry::git::RegistryUrl::parse("/srv/acme.git", kami_registry::git::Insecure::Refused)?;
/// let id = kami_registry::RegistryId::from_bytes([7; 16]);
/// let options = index_options(&Registry { name: "acme".into(), url, id, root: Vec::new() })?;
/// assert_eq!(options.id, Some(id));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn index_options(registry: &Registry) -> Result<IndexOptions, Homeless> {
    let mut options = IndexOptions::new(folder()?.join(format!("{}.git", registry.id.hex())));
    options.id = Some(registry.id);
    options.root.clone_from(&registry.root);
    Ok(options)
}

/// The database that is searched for packages of a registry.
///
/// # Errors
/// When this user has no home folder.
///
/// # Examples
/// ```
/// let id = kami_registry::RegistryId::from_bytes([7; 16]);
/// assert!(cargo_kami::ops::search_path(&id)?.ends_with(format!("{}.search", "07".repeat(16))));
/// # Ok::<(), cargo_kami::ops::Homeless>(())
/// ```
pub fn search_path(id: &RegistryId) -> Result<PathBuf, Homeless> {
    Ok(folder()?.join(format!("{}.search", id.hex())))
}

pub(super) fn folder() -> Result<PathBuf, Homeless> {
    Ok(places::cache().ok_or(Homeless)?.join("index"))
}
