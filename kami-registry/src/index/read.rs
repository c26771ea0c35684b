//! What was accepted of a registry.

use super::{
    Index, IndexError,
    changes::LOGS,
    objects::{Entry, FILE, FOLDER, ObjectError, Objects, entry},
};
use crate::{
    PackageName,
    git::Oid,
    log::{Log, LogLimits},
    settings::{RegistrySettings, SETTINGS_FILE},
};
use git2::{Repository, Tree};

/// Whether the top of a state can be read: the rest is found damaged when it is needed.
pub(super) fn readable(repository: &Repository, commit: Oid) -> bool {
    let read = || {
        let objects = Objects::new(repository)?;
        let root = objects.root(commit)?;
        entry(&root, LOGS).map(|logs| objects.tree(logs.id)).transpose()?;
        entry(&root, SETTINGS_FILE).map(|file| objects.blob(file.id, u64::MAX)).transpose()
    };
    matches!(read(), Ok::<_, ObjectError>(Some(_)))
}

impl Index {
    /// The settings of the registry, with limits no larger than the user's.
    ///
    /// # Errors
    /// When nothing was accepted yet, or the copy is damaged.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{index::{Index, IndexError}, settings::RegistrySettings};
    /// fn id(index: &Index) -> Result<String, IndexError> {
    ///     Ok(index.settings()?.id.to_string())
    /// }
    /// ```
    pub fn settings(&self) -> Result<RegistrySettings, IndexError> {
        let read = |objects: &Objects<'_>, root: &Tree<'_>| match entry(root, SETTINGS_FILE) {
            Some(Entry { id, mode: FILE }) => objects.blob(id, u64::MAX),
            _ => Err(ObjectError::Kind),
        };
        let mut settings = RegistrySettings::parse(&self.read(read)?)?;
        settings.limits = settings.limits.within(self.options.limits);
        Ok(settings)
    }

    /// The bytes of a package's log, if it has one.
    ///
    /// # Errors
    /// When nothing was accepted yet, or the copy is damaged.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{PackageName, index::{Index, IndexError}};
    /// fn exists(index: &Index, name: &PackageName) -> Result<bool, IndexError> {
    ///     Ok(index.log_bytes(name)?.is_some())
    /// }
    /// ```
    pub fn log_bytes(&self, name: &PackageName) -> Result<Option<Vec<u8>>, IndexError> {
        self.read(|objects, root| bytes(objects, root, name))
    }

    /// The bytes of a log in a commit nobody has judged; nothing where it cannot be read, or is larger than a log may be.
    pub(crate) fn log_bytes_at(&self, commit: Oid, name: &PackageName, limits: &LogLimits) -> Option<Vec<u8>> {
        let objects = Objects::new(&self.repository).ok()?;
        let read = bytes(&objects, &objects.root(commit).ok()?, name).ok().flatten();
        read.filter(|bytes| bytes.len() as u64 <= limits.log_bytes)
    }

    /// The verified log of a package; an empty one, if it has none.
    ///
    /// # Errors
    /// When nothing was accepted yet, or the copy is damaged.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{PackageName, index::{Index, IndexError}};
    /// fn versions(index: &Index, name: &PackageName) -> Result<usize, IndexError> {
    ///     Ok(index.log(name)?.releases().len())
    /// }
    /// ```
    pub fn log(&self, name: &PackageName) -> Result<Log, IndexError> {
        let settings = self.settings()?;
        let bytes = self.log_bytes(name)?.unwrap_or_default();
        Ok(Log::verify(name, &settings.id, &bytes, &LogLimits::from(settings.limits)))
    }

    /// The names of all packages, in the order of the alphabet.
    ///
    /// # Errors
    /// When nothing was accepted yet, or the copy is damaged.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::index::{Index, IndexError};
    /// fn count(index: &Index) -> Result<usize, IndexError> {
    ///     Ok(index.names()?.len())
    /// }
    /// ```
    pub fn names(&self) -> Result<Vec<PackageName>, IndexError> {
        let paths = self.read(|objects, root| {
            let mut paths = Vec::new();
            let Some(logs) = entry(root, LOGS) else { return Ok(paths) };
            for shard in objects.tree(logs.id)?.iter() {
                let folder = String::from_utf8_lossy(shard.name_bytes()).into_owned();
                let path = |file: git2::TreeEntry<'_>| {
                    format!("{LOGS}/{folder}/{}", String::from_utf8_lossy(file.name_bytes()))
                };
                paths.extend(objects.tree(shard.id())?.iter().map(path));
            }
            Ok(paths)
        })?;
        let mut names: Vec<PackageName> = paths.iter().filter_map(|path| PackageName::from_log_path(path)).collect();
        names.sort_unstable();
        Ok(names)
    }

    fn read<T>(&self, read: impl FnOnce(&Objects<'_>, &Tree<'_>) -> Result<T, ObjectError>) -> Result<T, IndexError> {
        let accepted = self.accepted().ok_or_else(|| IndexError::Empty { folder: self.options.folder.clone() })?;
        let objects = Objects::new(&self.repository).map_err(|error| self.unreadable(error))?;
        let read = objects.root(accepted).and_then(|root| read(&objects, &root));
        read.map_err(|error| self.unreadable(error))
    }
}

fn bytes(objects: &Objects<'_>, root: &Tree<'_>, name: &PackageName) -> Result<Option<Vec<u8>>, ObjectError> {
    let path = name.log_path();
    let mut found = Some(Entry { id: root.id(), mode: FOLDER });
    for part in path.split('/') {
        let Some(Entry { id, mode: FOLDER }) = found else { return Ok(None) };
        found = entry(&objects.tree(id)?, part);
    }
    found.filter(|file| file.mode == FILE).map(|file| objects.blob(file.id, u64::MAX)).transpose()
}
