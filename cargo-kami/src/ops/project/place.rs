//! Where a project is, and what its `kami.toml` says.

use crate::{
    adapters::{FileError, environment, files},
    ops::SettingsError,
    project::{MANIFEST_FILE, ProjectManifest},
    settings::ProjectRegistry,
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// The folder of the project that the process works in: the nearest one with a `kami.toml`.
///
/// # Errors
/// When the folder the process works in is gone.
///
/// # Examples
/// ```
/// assert!(cargo_kami::ops::project_here()?.is_none_or(|folder| folder.join("kami.toml").exists()));
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn project_here() -> Result<Option<PathBuf>, FileError> {
    let current = environment::current_dir()?;
    Ok(current.ancestors().find(|folder| files::exists(&folder.join(MANIFEST_FILE))).map(Path::to_path_buf))
}

/// The text of the `kami.toml` in that folder, and what it says; no file says nothing.
pub(in crate::ops) fn read_manifest(folder: &Path) -> Result<(String, ProjectManifest), SettingsError> {
    let path = folder.join(MANIFEST_FILE);
    let text = files::read_text(&path)?.unwrap_or_default();
    let manifest = parse_manifest(&path, &text)?;
    Ok((text, manifest))
}

pub(super) fn parse_manifest(path: &Path, text: &str) -> Result<ProjectManifest, SettingsError> {
    ProjectManifest::parse(text).map_err(|problems| SettingsError::Broken { path: path.to_path_buf(), problems })
}

/// The registries that the project around the current folder names.
pub(in crate::ops) fn registries_here() -> Result<BTreeMap<String, ProjectRegistry>, SettingsError> {
    let Some(folder) = project_here()? else { return Ok(BTreeMap::new()) };
    let (_, manifest) = read_manifest(&folder)?;
    Ok(registries(manifest, &folder))
}

/// What a project says of registries, from its folder.
pub(super) fn registries(manifest: ProjectManifest, folder: &Path) -> BTreeMap<String, ProjectRegistry> {
    let placed = |registry: ProjectRegistry| ProjectRegistry { url: registry.url.within(folder), ..registry };
    manifest.registries.into_iter().map(|(name, registry)| (name, placed(registry))).collect()
}
