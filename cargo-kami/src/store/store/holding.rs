//! Components that projects have locked: they are kept without being installed.

use super::{FileError, Store, StoreError, components, error, files, held, usage, writing::begin};
use kami_registry::Sha256;
use std::{collections::HashSet, path::Path};

impl Store {
    /// Keeps components for the project with that lock file, beside those in `known`, which are kept already, and lets go of
    /// what else the project had. What projects have locked that are gone is let go of too.
    ///
    /// # Errors
    /// When something cannot be written; then everything is as it was.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::store::Store;
    /// use kami_registry::Sha256;
    /// # let dir = tempfile::tempdir()?;
    /// let mut store = Store::create(dir.path())?;
    /// store.hold("/tools/kami.lock".as_ref(), &[], &[b"bytes".to_vec()])?;
    /// assert_eq!(store.held("demo", &Sha256::of(b"bytes"))?, b"bytes");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn hold(&mut self, project: &Path, known: &[Sha256], new: &[Vec<u8>]) -> Result<(), StoreError> {
        let digests: Vec<Sha256> = new.iter().map(|bytes| Sha256::of(bytes)).collect();
        let draft = |(bytes, digest): (&Vec<u8>, _)| components::Draft::write(&self.components, digest, bytes);
        let drafts = new.iter().zip(&digests).map(draft).collect::<Result<Vec<_>, _>>()?;
        let failed = error::database(&self.path);
        let changes = begin(&mut self.connection).map_err(&failed)?;
        drafts.into_iter().try_for_each(components::Draft::keep)?;
        let wanted: Vec<Sha256> = known.iter().chain(&digests).copied().collect();
        held::write(&changes, project, &wanted).map_err(&failed)?;
        for other in held::projects(&changes).map_err(&failed)? {
            if other != project && !files::exists(&other) {
                held::write(&changes, &other, &[]).map_err(&failed)?;
                usage::forget(&changes, &other).map_err(&failed)?;
            }
        }
        changes.commit().map_err(&failed)?;
        self.sweep();
        Ok(())
    }

    /// What is kept for the project with that lock file.
    ///
    /// # Errors
    /// When the database cannot be read.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// let store = cargo_kami::store::Store::create(dir.path())?;
    /// assert!(store.holding("/tools/kami.lock".as_ref())?.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn holding(&self, project: &Path) -> Result<HashSet<Sha256>, StoreError> {
        held::of(&self.connection, project).map_err(error::database(&self.path))
    }

    /// The bytes of a component some project has locked, or somebody installed; `name` is what it is called in messages.
    ///
    /// # Errors
    /// When it is not there, or its file holds other bytes.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{Diagnostic, store::Store};
    /// # let dir = tempfile::tempdir()?;
    /// let gone = Store::create(dir.path())?.held("demo", &kami_registry::Sha256::of(b"bytes"));
    /// assert_eq!(gone.map_err(|error| error.code()), Err("component-gone"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn held(&self, name: &str, sha256: &Sha256) -> Result<Vec<u8>, StoreError> {
        let (name, again) = (name.to_owned(), "cargo kami sync".to_owned());
        let path = components::place(&self.components, sha256);
        let bytes = match files::read(&path) {
            Err(FileError::Missing { path }) => return Err(StoreError::Gone { name, path, again }),
            read => read?,
        };
        match Sha256::of(&bytes) {
            found if found == *sha256 => Ok(bytes),
            found => {
                Err(StoreError::Changed { name, path, expected: Box::new(*sha256), found: Box::new(found), again })
            }
        }
    }
}

#[cfg(test)]
mod tests;
