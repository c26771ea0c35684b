//! Saves what can be saved of a damaged store.
#![expect(clippy::disallowed_methods, reason = "this module moves files out of the way")]

use super::{FileError, Installed, Store, StoreError, components, files, rows};
use crate::adapters::environment;
use kami_host::Inspection;
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

mod saved;

use saved::Saved;

/// What a repair found, and did.
///
/// # Examples
/// ```
/// assert!(cargo_kami::store::Repair::default().aside.is_none());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Repair {
    /// Where the damaged database is now; nothing where it was sound.
    pub aside: Option<PathBuf>,
    /// The tools that are installed now.
    pub tools: Vec<Installed>,
    /// Components whose tools could not be saved.
    pub lost: Vec<PathBuf>,
}

impl Store {
    /// Looks for damage. A damaged database is moved aside, and what can be read of it written into a new one;
    /// components that nothing tells about any more are kept in a folder `lost`.
    ///
    /// # Errors
    /// When the store cannot be read or written for other reasons than damage.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// std::fs::write(dir.path().join("store.db"), "this is no database, whoever wrote it here")?;
    /// let repair = cargo_kami::store::Store::repair(dir.path())?;
    /// assert!(repair.aside.is_some() && repair.tools.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn repair(folder: &Path) -> Result<Repair, StoreError> {
        match Self::create(folder).and_then(|store| store.sound()) {
            Ok(Some(tools)) => return Ok(Repair { tools, ..Repair::default() }),
            Ok(None) | Err(StoreError::Damaged { .. }) => {}
            Err(error) => return Err(error),
        }
        let aside = move_aside(folder)?;
        let mut store = Self::make(folder)?;
        let saved = aside.as_deref().map(Saved::read).unwrap_or_default();
        store.change(|changes| saved.write(changes))?;
        let strays = components::strays(&store.components, &saved.components())?;
        let lost = strays.iter().map(|path| keep(folder, path)).collect::<Result<_, _>>()?;
        Ok(Repair { aside, tools: saved.tools, lost })
    }

    /// All tools, if every page of the database is as it should be.
    fn sound(&self) -> Result<Option<Vec<Installed>>, StoreError> {
        let check = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        match self.connection.query_row("PRAGMA integrity_check(1)", [], check) {
            Ok(answer) if answer == "ok" => {}
            _ => return Ok(None),
        }
        match self.tools() {
            Err(StoreError::Damaged { .. } | StoreError::Database { .. }) => Ok(None),
            tools => tools.map(Some),
        }
    }
}

/// Moves the database with its log; whoever has it open goes on with what was moved.
fn move_aside(folder: &Path) -> Result<Option<PathBuf>, FileError> {
    let aside = folder.join(format!("store.db.damaged-{}", environment::now().seconds()));
    for ending in ["-shm", "-wal", ""] {
        let (from, to) = (with(&folder.join("store.db"), ending), with(&aside, ending));
        if files::exists(&from) {
            fs::rename(&from, &to).map_err(|source| FileError::io("move", &from, source))?;
        }
    }
    Ok(files::exists(&aside).then_some(aside))
}

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// Keeps a component nobody refers to where nothing is swept away.
fn keep(folder: &Path, component: &Path) -> Result<PathBuf, FileError> {
    let bytes = files::read(component)?;
    let inspection = Inspection::read(&bytes).ok();
    let name = inspection.as_ref().and_then(Inspection::manifest).map_or("component", |manifest| &manifest.name);
    let digest: String = component.file_name().unwrap_or_default().to_string_lossy().chars().take(12).collect();
    let path = folder.join("lost").join(format!("{name}-{digest}.wasm"));
    files::write(&path, &bytes)?;
    Ok(path)
}

#[cfg(test)]
mod tests;
