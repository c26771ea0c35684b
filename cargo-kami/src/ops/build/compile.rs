//! From source to the bytes of a component, the same bytes in every folder.

use super::{BuildError, BuildEvent, BuildOptions, found::Found};
use crate::{
    adapters::{environment, files},
    toolchain::cargo::{LibraryBuild, Messages},
};
use std::path::{Path, PathBuf};

pub(super) fn compile(
    options: &BuildOptions,
    found: &Found,
    tell: &(dyn Fn(BuildEvent) + Sync),
) -> Result<Vec<u8>, BuildError> {
    let build = LibraryBuild {
        folder: &options.folder,
        manifest: found.package.manifest_path.as_std_path(),
        profile: options.profile,
        messages: options.messages,
        arguments: &options.arguments,
        remaps: &remaps(found),
    };
    let file = build.run(&found.package.id, |line| {
        if options.messages == Messages::Json {
            tell(BuildEvent::Cargo(line.to_owned()));
        }
    })?;
    let file = file.ok_or_else(|| BuildError::Compile { package: found.package.name.to_string() })?;
    Ok(files::read(&file)?)
}

/// Folders that differ from machine to machine, and what they are called in every component. The last one that fits
/// counts, so the widest comes first.
fn remaps(found: &Found) -> Vec<(PathBuf, String)> {
    let rustc = &found.rustc;
    let mut remaps: Vec<(PathBuf, String)> = Vec::new();
    remaps.extend(environment::cargo_home().map(|home| (home, "/cargo".to_owned())));
    remaps.push((rustc.sysroot.join("lib/rustlib/src/rust"), format!("/rustc/{}", rustc.commit)));
    let local = found.package.dependencies.iter().filter_map(|dependency| {
        let path = dependency.path.as_ref()?;
        Some((path.clone().into(), format!("/dependency/{}", dependency.name)))
    });
    remaps.extend(local);
    let root: &Path = found.metadata.workspace_root.as_std_path();
    remaps.push((root.to_path_buf(), "/workspace".to_owned()));
    remaps.push((found.metadata.target_directory.clone().into(), "/target".to_owned()));
    remaps
}
