//! Brings one component from a registry.

use super::{ArtifactError, read};
use crate::git::{self, Caps, Oid, Transport, TransportError, Want};
use std::{path::Path, time::Duration};

/// Which component to fetch, as the log of its package says.
///
/// # Examples
/// ```
/// use kami_registry::{artifact::Wanted, git::Oid};
/// let wanted = Wanted { reference: "refs/kami/artifacts/e3b0c442", id: Oid::ZERO_SHA1, size: 4 };
/// assert_eq!(wanted.size, 4);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The reference the registry keeps it under.
    pub reference: &'a str,
    /// The artifact's commit.
    pub id: Oid,
    /// The component's size in bytes.
    pub size: u64,
}

/// What git adds to a component when it sends it.
const ADDED: u64 = 64 << 10;

const LOCAL: &str = "refs/kami/artifact";

/// Fetches an artifact into a repository that exists only meanwhile, and reads its component. It is asked for by its
/// reference, and where the registry does not show that, by its id.
///
/// # Errors
/// When the registry does not have it, sends too much, takes longer than `time`, or what it has is no such artifact.
///
/// # Examples
/// ```
/// use kami_registry::{artifact::{self, Wanted}, git::{self, Insecure, RegistryUrl, TransportOptions, Update}};
/// use std::time::Duration;
/// let folder = tempfile::tempdir()?;
/// for name in ["index.git", "clone.git"] {
///     git::create(&folder.path().join(name))?;
/// }
/// let remote = RegistryUrl::parse("index.git", Insecure::Refused)?.within(folder.path());
/// let remote = git::open(&remote, &TransportOptions::default())?;
/// let id = artifact::write(&folder.path().join("clone.git"), b"\0asm")?;
/// remote.push(&folder.path().join("clone.git"), &[Update::create("refs/kami/artifacts/1", id)])?;
///
/// let wanted = Wanted { reference: "refs/kami/artifacts/1", id, size: 4 };
/// assert_eq!(artifact::fetch(&*remote, &wanted, Duration::from_secs(60))?, b"\0asm");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fetch(remote: &dyn Transport, wanted: &Wanted<'_>, time: Duration) -> Result<Vec<u8>, ArtifactError> {
    let folder =
        tempfile::tempdir().map_err(|source| TransportError::Io { path: "a temporary folder".into(), source })?;
    let path = folder.path().join("artifact.git");
    git::create(&path)?;
    let bytes = wanted.size.saturating_add(wanted.size / 100).saturating_add(ADDED);
    bring(remote, wanted, &path, &Caps { bytes, time })?;
    read(&path, wanted.id, wanted.size)
}

fn bring(remote: &dyn Transport, wanted: &Wanted<'_>, into: &Path, caps: &Caps) -> Result<(), TransportError> {
    match remote.fetch(into, &[Want::reference(wanted.reference, LOCAL)], caps) {
        Ok(found) if found.contains(&wanted.id) => return Ok(()),
        Ok(_) | Err(TransportError::Lacks { .. }) => {}
        Err(error) => return Err(error),
    }
    remote.fetch(into, &[Want::object(wanted.id, LOCAL)], caps).map(drop)
}
