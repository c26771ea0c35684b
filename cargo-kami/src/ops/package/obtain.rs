//! The component of a release, from this machine if it is here.

use super::{PackageSources, fetch_package};
use crate::{
    ops::{Reached, RegistryError, ReleaseError, registry::way},
    store::Store,
};
use kami_registry::{git::Interaction, log::Artifact};
use std::path::Path;

/// Brings a component: from the store in that folder if it is there and whole, else from where the registry keeps it.
pub(in crate::ops) async fn obtain(
    reached: &Reached,
    artifact: &Artifact,
    store: &Path,
) -> Result<Vec<u8>, ReleaseError> {
    if let Some(bytes) = kept(store, artifact) {
        return Ok(bytes);
    }
    let sources = reached.index.settings().map_err(RegistryError::from)?.artifacts;
    let remote = way(&reached.registry, Interaction::Never).map_err(RegistryError::from)?;
    Ok(fetch_package(PackageSources { remote: &*remote, sources: &sources }, artifact).await?)
}

/// Whatever is wrong with the store or the file, the registry has another.
fn kept(store: &Path, artifact: &Artifact) -> Option<Vec<u8>> {
    let bytes = Store::open(store).ok()??.held("", &artifact.sha256).ok()?;
    (bytes.len() as u64 == artifact.size).then_some(bytes)
}
