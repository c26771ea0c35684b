//! Repositories of this machine.
#![expect(clippy::disallowed_methods, reason = "an adapter: it writes a file of a repository")]

use super::{Oid, TransportError, Want};
use git2::{Repository, RepositoryInitOptions};
use std::{fs, path::Path};

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

/// Makes an empty bare repository that also has what another one holds, without copying it: a place to prepare a push in, to
/// be thrown away afterwards.
///
/// # Errors
/// When there is one already, or the folder cannot be written.
///
/// # Examples
/// ```
/// use kami_registry::{artifact, git};
/// let folder = tempfile::tempdir()?;
/// let (clone, scratch) = (folder.path().join("clone.git"), folder.path().join("scratch.git"));
/// git::create(&clone)?;
/// let id = artifact::write(&clone, b"\0asm")?;
/// git::create_beside(&scratch, &clone)?;
/// assert_eq!(artifact::read(&scratch, id, 4)?, b"\0asm");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn create_beside(path: &Path, other: &Path) -> Result<(), TransportError> {
    create(path)?;
    let (info, objects) = (path.join("objects/info"), other.join("objects"));
    let write = || {
        fs::create_dir_all(&info)?;
        fs::write(info.join("alternates"), format!("{}\n", fs::canonicalize(objects)?.display()))
    };
    write().map_err(|source| TransportError::Io { path: info.clone(), source })
}

/// Opens a bare repository of our own.
pub(crate) fn open(path: &Path) -> Result<Repository, TransportError> {
    Repository::open_bare(path).map_err(|source| unusable(path, source))
}

/// Says which repository it is that cannot be used.
pub(crate) fn unusable(path: &Path, source: git2::Error) -> TransportError {
    let path = path.to_owned();
    // it tells no other way that there is no room
    match source.message().contains("No space left on device") {
        true => TransportError::Io { path, source: std::io::ErrorKind::StorageFull.into() },
        false => TransportError::Local { path, source },
    }
}

/// Where references point before something is fetched into them.
pub(super) struct Targets<'a> {
    repository: &'a Repository,
    before: Vec<(&'a str, Option<Oid>)>,
}

impl<'a> Targets<'a> {
    pub(super) fn new(repository: &'a Repository, wants: &'a [Want]) -> Self {
        let target = |want: &'a Want| (want.into.as_str(), repository.refname_to_id(&want.into).ok());
        Self { repository, before: wants.iter().map(target).collect() }
    }

    /// Puts them back, as far as that can be done.
    pub(super) fn restore(&self) {
        for (name, target) in &self.before {
            let _ = match target {
                Some(id) => self.repository.reference(name, *id, true, "restored").map(drop),
                None => self.repository.find_reference(name).and_then(|mut reference| reference.delete()),
            };
        }
    }
}
