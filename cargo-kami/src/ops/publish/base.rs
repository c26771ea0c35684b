//! The version a new one is compared with.

use crate::ops::Connection;
use kami_host::{Inspection, domain::Manifest};
use kami_registry::{
    Log, Sha256,
    artifact::{self, ArtifactError, Wanted},
    git::Oid,
    index::IndexError,
    log::{Release, ReleaseState},
};
use semver::Version;
use std::time::Duration;

/// Long enough for a large component over a slow connection.
const PATIENCE: Duration = Duration::from_secs(300);

/// The newest version before `new` that anybody may use; pre-releases only where there is nothing else.
pub(super) fn choose<'a>(log: &'a Log, new: &Version) -> Option<&'a Release> {
    let usable = log.releases().iter().filter(|release| !matches!(release.state, ReleaseState::Distrusted { .. }));
    let before = usable.filter(|release| release.version() < new);
    before.max_by_key(|release| (release.version().pre.is_empty(), release.version()))
}

/// Why a version cannot be compared with.
#[derive(Debug, thiserror::Error)]
pub(super) enum BaseError {
    #[error(transparent)]
    Artifact(#[from] ArtifactError),
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error("it is not the component that was published")]
    Other,
}

/// A published version.
pub(super) struct Base {
    pub(super) bytes: Vec<u8>,
    pub(super) manifest: Manifest,
}

/// Fetches a version.
pub(super) fn fetch(connection: &Connection, release: &Release) -> Result<Base, BaseError> {
    let artifact = release.publish.artifact;
    let reference = connection.index.settings()?.artifact_ref(&artifact.sha256).ok_or(BaseError::Other)?;
    let id = Oid::from_bytes(artifact.git.bytes()).map_err(|_| BaseError::Other)?;
    let wanted = Wanted { reference: &reference, id, size: artifact.size };
    let bytes = artifact::fetch(&*connection.remote, &wanted, PATIENCE)?;
    let manifest = Inspection::read(&bytes).ok().and_then(|inspection| inspection.manifest().cloned());
    match manifest {
        Some(manifest) if Sha256::of(&bytes) == artifact.sha256 => Ok(Base { bytes, manifest }),
        _ => Err(BaseError::Other),
    }
}
