//! A project as its files say it is.

use super::{
    ProjectError,
    place::{parse_manifest, read_manifest, registries},
};
use crate::{
    adapters::files,
    ops::{RegistryError, user_settings},
    project::{MANIFEST_FILE, ProjectManifest, ProjectTool},
    settings::KnownRegistries,
};
use kami_registry::{
    PackageName, RegistryId,
    lock::{LOCK_FILE, LockFile, LockedTool},
};
use std::path::{Path, PathBuf};

/// The two files of a project, as they were when they were read.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Its folder, from the root on and without links.
    pub(super) folder: PathBuf,
    pub(super) text: String,
    pub(super) manifest: ProjectManifest,
    /// Nothing where there is no lock.
    pub(super) lock_text: Option<String>,
    pub(super) lock: LockFile,
}

impl State {
    pub(super) fn read(folder: &Path) -> Result<Self, ProjectError> {
        let folder = files::canonical(folder)?;
        let (text, manifest) = read_manifest(&folder)?;
        let lock_text = files::read_text(&folder.join(LOCK_FILE))?;
        let lock = LockFile::parse(lock_text.as_deref().unwrap_or_default());
        let lock = lock.map_err(|problems| ProjectError::LockBroken { path: folder.join(LOCK_FILE), problems })?;
        Ok(Self { folder, text, manifest, lock_text, lock })
    }

    /// The same with another `kami.toml`.
    pub(super) fn with_text(&self, text: String) -> Result<Self, ProjectError> {
        let manifest = parse_manifest(&self.manifest_path(), &text)?;
        Ok(Self { text, manifest, ..self.clone() })
    }

    pub(super) fn manifest_path(&self) -> PathBuf {
        self.folder.join(MANIFEST_FILE)
    }

    pub(super) fn lock_path(&self) -> PathBuf {
        self.folder.join(LOCK_FILE)
    }

    /// The registries of this user, by the names the project has for them too.
    pub(super) fn registries(&self) -> Result<KnownRegistries, ProjectError> {
        let user = user_settings().map_err(RegistryError::from)?;
        Ok(KnownRegistries::new(user).within(registries(self.manifest.clone(), &self.folder)))
    }

    /// What is locked of a tool, if that is what is required.
    pub(super) fn locked(&self, name: &PackageName, tool: &ProjectTool) -> Option<&LockedTool> {
        self.lock.tool(name).filter(|locked| locked.fits(&tool.requirement, self.named(tool).as_ref()))
    }

    /// What makes the lock another one than the project asks for.
    pub(super) fn differences(&self) -> Vec<String> {
        let unfit = self.manifest.tools.iter().filter(|(name, tool)| self.locked(name, tool).is_none());
        let unfit = unfit.map(|(name, tool)| match self.lock.tool(name) {
            Some(locked) => format!("`{name}` is locked at {}, and {} is required", locked.version, tool.requirement),
            None => format!("`{name}` is not locked"),
        });
        let gone = self.lock.tools.iter().filter(|locked| !self.manifest.tools.contains_key(&locked.name));
        unfit.chain(gone.map(|locked| format!("`{}` is locked, and not used any more", locked.name))).collect()
    }

    /// The id of the registry that a tool has to come from, as far as it can be told.
    fn named(&self, tool: &ProjectTool) -> Option<RegistryId> {
        let name = tool.registry.as_deref()?;
        let stated = self.manifest.registries.get(name).map(|registry| registry.id);
        stated.unwrap_or_else(|| self.registries().ok()?.choose(Some(name)).ok().map(|registry| registry.id))
    }
}
