//! The locked tools of a project, ready to be run.

use super::{
    ProjectError,
    grants::{granted, is_agreed, lines},
    state::State,
    sync::fitting,
};
use crate::{
    adapters::files,
    project::{GrantedTool, is_component_manifest},
    store::Store,
};
use kami_registry::PackageName;
use std::path::{Path, PathBuf};

/// The locked tools of a project. They get what its `kami.toml` grants them, once this user has agreed to that, and need
/// no network.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::LockedProject::open(dir.path(), dir.path())?.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct LockedProject {
    state: State,
    store: PathBuf,
    granted: Vec<GrantedTool>,
    is_component: bool,
}

impl LockedProject {
    /// The project in that folder, if it uses tools; their components are in the store.
    ///
    /// # Errors
    /// When its files cannot be read, or its lock is not up to date.
    ///
    /// # Examples
    /// See [`LockedProject`].
    pub fn open(folder: &Path, store: &Path) -> Result<Option<Self>, ProjectError> {
        let state = State::read(folder)?;
        if state.manifest.tools.is_empty() {
            return Ok(None);
        }
        fitting(&state)?;
        let cargo = files::read_text(&state.folder.join("Cargo.toml"))?.unwrap_or_default();
        let is_component = state.manifest.is_component || is_component_manifest(&cargo);
        let granted = granted(&state, &state.lock);
        Ok(Some(Self { state, store: store.to_path_buf(), granted, is_component }))
    }

    /// Whether the project uses a tool of that name. Nothing else is looked at.
    ///
    /// # Errors
    /// When its `kami.toml` cannot be read.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// std::fs::write(dir.path().join("kami.toml"), "[tools]\nfs-grep = '1'")?;
    /// assert!(cargo_kami::ops::LockedProject::uses(dir.path(), "fs-grep")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn uses(folder: &Path, tool: &str) -> Result<bool, ProjectError> {
        let (_, manifest) = super::place::read_manifest(folder)?;
        Ok(manifest.tools.keys().any(|name| name.as_str() == tool))
    }

    /// Whether the folder holds a component of its own too: its `kami.toml` says something about one, or its Cargo.toml
    /// depends on kami-guest.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) {
    /// println!("{} tools", project.names().count());
    /// assert!(!project.is_component());
    /// # }
    /// ```
    pub fn is_component(&self) -> bool {
        self.is_component
    }

    /// The names of its tools.
    ///
    /// # Examples
    /// See [`is_component`](Self::is_component).
    pub fn names(&self) -> impl Iterator<Item = &PackageName> {
        self.state.manifest.tools.keys()
    }

    /// Whether this user has agreed to what it grants its tools here.
    ///
    /// # Errors
    /// When they have not, or the store cannot be read.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) -> Result<(), cargo_kami::ops::ProjectError> {
    /// project.agreed()?;
    /// # Ok(()) }
    /// ```
    pub fn agreed(&self) -> Result<(), ProjectError> {
        match is_agreed(Store::open(&self.store)?.as_ref(), &self.state.folder, &self.granted)? {
            true => Ok(()),
            false => Err(ProjectError::Unagreed { granted: lines(&self.granted) }),
        }
    }
}

mod counting;
mod taking;
