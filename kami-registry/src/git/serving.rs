//! Folders that hold a registry: what git and we are to do when somebody writes there.
#![expect(clippy::disallowed_methods, reason = "an adapter: it writes a file of a repository")]

use super::{TransportError, local};
use git2::{Config, ConfigLevel, Repository};
use std::{fs, path::Path};

/// What git is to do: write so that a loss of power loses nothing it has promised, look at all objects that come, and let
/// nobody delete a branch. The other references are the hook's.
const SETTINGS: [(&str, &str); 3] =
    [("core.fsync", "all"), ("receive.fsckObjects", "true"), ("receive.denyDeletes", "true")];

/// Settings for us alone. The name libgit2 knows for `core.fsync` is an old one, of which git warns whenever it reads it.
const FILE: &str = "kami.config";
const DURABLE: &str = "[core]\n\tfsyncObjectFiles = true\n";

/// Prepares the repository in a folder to hold a registry: what was written once is not lost when power is, and git lets
/// nobody push what is damaged, or delete branches. History may be rewritten, for a registry is held to its content.
///
/// # Errors
/// When there is no repository, or its settings cannot be written.
///
/// # Examples
/// ```
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("index.git");
/// kami_registry::git::create(&path)?;
/// kami_registry::git::prepare(&path)?;
/// assert!(std::fs::read_to_string(path.join("config"))?.contains("fsckObjects = true"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn prepare(path: &Path) -> Result<(), TransportError> {
    let set = |mut config: Config| SETTINGS.iter().try_for_each(|(name, value)| config.set_str(name, value));
    let config = local::open(path)?.config();
    config.and_then(set).map_err(|source| local::unusable(path, source))?;
    let file = path.join(FILE);
    fs::write(&file, DURABLE).map_err(|source| TransportError::Io { path: file, source })
}

/// Reads what [`prepare`] has written for us.
pub(super) fn durably(repository: Repository) -> Result<Repository, git2::Error> {
    let file = repository.path().join(FILE);
    if file.is_file() {
        repository.config()?.add_file(&file, ConfigLevel::App, true)?;
    }
    Ok(repository)
}

#[cfg(test)]
mod tests;
