//! Makes a registry in an empty repository.

use super::{UpkeepError, scratch::Scratch};
use crate::{
    git::{Oid, PushError, Transport, Update},
    index::BRANCH,
    settings::{ArtifactSource, RegistrySettings, SETTINGS_FILE},
};

/// A registry to make.
///
/// # Examples
/// ```
/// use kami_registry::{RegistryId, git::{self, Insecure, RegistryUrl, TransportOptions}, settings::RegistrySettings};
/// use kami_registry::upkeep::{Founding, found};
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("index.git");
/// git::create(&path)?;
/// let url = RegistryUrl::parse(&path.to_string_lossy(), Insecure::Refused)?;
/// let remote = git::open(&url, &TransportOptions::default())?;
/// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
/// let made = found(&*remote, &Founding { settings: &settings, files: &[("README.md", "Hello\n")] })?;
/// assert_eq!(made, settings);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Founding<'a> {
    /// Its settings.
    pub settings: &'a RegistrySettings,
    /// What else to put into the branch: paths and texts.
    pub files: &'a [(&'a str, &'a str)],
}

/// A name nobody uses, to find out whether a host takes names of ours.
const PROBE: &str = "refs/kami/probe";
/// Where components go on hosts that take branches only: a plain clone then downloads them too.
const BRANCHES: &str = "refs/heads/kami/artifacts/{sha256}";
const MESSAGE: &str = "start the registry\n";

/// Makes a registry: its settings as they are then. Where the host takes no references but branches, components become
/// branches.
///
/// # Errors
/// When something is there already, or the repository cannot be written.
///
/// # Examples
/// See [`Founding`].
pub fn found(remote: &dyn Transport, founding: &Founding<'_>) -> Result<RegistrySettings, UpkeepError> {
    if remote.tip(BRANCH)?.is_some() {
        return Err(UpkeepError::Taken);
    }
    let scratch = Scratch::new()?;
    let mut settings = founding.settings.clone();
    let mut first = commit(&scratch, &settings, founding.files)?;
    if !takes_references(remote, &scratch, first)? {
        settings.artifacts = vec![ArtifactSource::Git { reference: BRANCHES.to_owned() }];
        first = commit(&scratch, &settings, founding.files)?;
    }
    match remote.push(&scratch.path(), &[Update::create(BRANCH, first)]) {
        Err(PushError::Taken { .. } | PushError::Lost { .. }) => Err(UpkeepError::Taken),
        pushed => Ok(pushed.map(|()| settings)?),
    }
}

fn commit(scratch: &Scratch, settings: &RegistrySettings, files: &[(&str, &str)]) -> Result<Oid, UpkeepError> {
    let json = settings.to_json()?;
    let all: Vec<_> = files.iter().copied().chain([(SETTINGS_FILE, json.as_str())]).collect();
    scratch.commit(&all, MESSAGE)
}

/// Whether the host takes references that are neither branches nor tags. Some refuse them, and all that is pushed with them.
fn takes_references(remote: &dyn Transport, scratch: &Scratch, commit: Oid) -> Result<bool, UpkeepError> {
    match remote.push(&scratch.path(), &[Update::create(PROBE, commit)]) {
        Err(PushError::Declined { .. } | PushError::Protected { .. }) => Ok(false),
        // left there by somebody who was interrupted
        Err(PushError::Taken { .. }) => Ok(true),
        Ok(()) => {
            // a host that takes it and does not let go of it has a reference too many, which does no harm
            let _ = remote.push(&scratch.path(), &[Update::delete(PROBE, commit)]);
            Ok(true)
        }
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests;
