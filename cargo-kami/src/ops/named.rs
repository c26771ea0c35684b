//! What a word means where a component is wanted.

use super::{LockedProject, ProjectError, project_here};
use crate::store::{Store, StoreError};
use std::path::{Path, PathBuf};

/// What a word means where a component is wanted.
///
/// # Examples
/// ```
/// use cargo_kami::ops::Named;
/// assert_eq!(Named::of("./demo", None)?, Some(Named::Path("./demo".into())));
/// assert_eq!(Named::of("demo", None)?, None);
/// # Ok::<(), cargo_kami::store::StoreError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Named {
    /// A component file, or the folder of a project.
    Path(PathBuf),
    /// An installed tool.
    Installed {
        /// What it is called by.
        name: String,
        /// The folder of the store it is in.
        store: PathBuf,
    },
    /// A tool that a project has locked.
    Locked {
        /// What it is called.
        name: String,
        /// The folder of the project.
        project: PathBuf,
        /// The folder of the store it is in.
        store: PathBuf,
    },
}

impl Named {
    /// As [`of`](Self::of), where the tools of the project around the current folder go before installed ones.
    ///
    /// # Errors
    /// When the `kami.toml` of the project, or the store in that folder, cannot be read.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::Named;
    /// assert_eq!(Named::here("demo.wasm", None)?, Some(Named::Path("demo.wasm".into())));
    /// # Ok::<(), cargo_kami::ops::ProjectError>(())
    /// ```
    pub fn here(word: &str, store: Option<&Path>) -> Result<Option<Self>, ProjectError> {
        if let Some(store) = store.filter(|_| !Self::is_path(word))
            && let Some(project) = project_here()?
            && LockedProject::uses(&project, word)?
        {
            return Ok(Some(Self::Locked { name: word.to_owned(), project, store: store.to_owned() }));
        }
        Ok(Self::of(word, store)?)
    }

    /// What is written like a path is one: with a `/`, with `.wasm` at its end, or starting with `.`. Any other word is
    /// first of all the name of an installed tool, so that it means the same in every folder; then a file, or the folder
    /// of a project.
    ///
    /// # Errors
    /// When the store in that folder cannot be read.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::Named;
    /// assert_eq!(Named::of("demo.wasm", None)?, Some(Named::Path("demo.wasm".into())));
    /// # Ok::<(), cargo_kami::store::StoreError>(())
    /// ```
    pub fn of(word: &str, store: Option<&Path>) -> Result<Option<Self>, StoreError> {
        let path = || Some(Self::Path(PathBuf::from(word)));
        if Self::is_path(word) {
            return Ok(path());
        }
        if let Some(folder) = store
            && let Some(store) = Store::open(folder)?
            && store.find(word)?.is_some()
        {
            return Ok(Some(Self::Installed { name: word.to_owned(), store: folder.to_owned() }));
        }
        let there = Path::new(word).is_file() || Path::new(word).join("Cargo.toml").is_file();
        Ok(there.then(path).flatten())
    }

    /// Whether a word can be nothing but a path: it has a `/`, starts with `.` or ends in `.wasm`.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::ops::Named::is_path("./demo") && !cargo_kami::ops::Named::is_path("demo"));
    /// ```
    pub fn is_path(word: &str) -> bool {
        word.contains('/') || word.starts_with('.') || word.ends_with(".wasm")
    }
}

#[cfg(test)]
mod tests;
