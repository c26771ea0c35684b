//! Repositories of this machine.

use super::TransportError;
use git2::{Repository, RepositoryInitOptions};
use std::path::Path;

/// Makes an empty bare repository whose branch is `main`, without the hooks of anybody's template.
///
/// # Errors
/// When there is one already, or the folder cannot be written.
///
/// # Examples
/// ```
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("index.git");
/// kami_registry::git::create(&path)?;
/// assert!(kami_registry::git::create(&path).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn create(path: &Path) -> Result<(), TransportError> {
    let mut options = RepositoryInitOptions::new();
    options.bare(true).no_reinit(true).mkpath(true).external_template(false).initial_head("main");
    Repository::init_opts(path, &options).map(drop).map_err(|source| unusable(path, source))
}

/// Opens a bare repository of our own.
pub(crate) fn open(path: &Path) -> Result<Repository, TransportError> {
    Repository::open_bare(path).map_err(|source| unusable(path, source))
}

/// Says which repository it is that cannot be used.
pub(crate) fn unusable(path: &Path, source: git2::Error) -> TransportError {
    TransportError::Local { path: path.to_owned(), source }
}
