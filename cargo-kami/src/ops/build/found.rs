//! Finds the project to build, and everything that has to be known of it first.

use super::{BuildError, BuildOptions};
use crate::{
    adapters::{environment, files},
    project::{MANIFEST_FILE, ProjectManifest},
    toolchain::{Rustc, ToolError, cargo},
};
use cargo_metadata::{CrateType, Metadata, Package};
use kami_host::domain::check_component_name;
use std::path::{Path, PathBuf};

/// A project that can be built.
pub(super) struct Found {
    pub(super) metadata: Metadata,
    pub(super) package: Package,
    pub(super) rustc: Rustc,
    pub(super) kami: ProjectManifest,
    /// The kami.toml, as a person would type it.
    pub(super) kami_file: String,
    /// What stands in it.
    pub(super) kami_text: String,
}

impl Found {
    /// Where its component goes.
    pub(super) fn component(&self) -> PathBuf {
        let file = format!("{}.wasm", self.package.name);
        self.metadata.target_directory.join("kami").join(file).into()
    }
}

pub(super) fn find(options: &BuildOptions) -> Result<Found, BuildError> {
    let ask = || cargo::metadata(&options.folder, options.manifest.as_deref());
    let (rustc, metadata) = Rustc::find(&options.folder, cargo::TARGET, ask);
    let metadata = metadata.map_err(|error| no_project(options, error))?;
    let rustc = rustc?;
    let package = choose(options, &metadata)?.clone();
    check_package(&package)?;
    if !files::exists(&rustc.target_libdir) {
        return Err(BuildError::NoTarget {
            target: cargo::TARGET,
            toolchain: environment::variable("RUSTUP_TOOLCHAIN"),
        });
    }
    let (kami, kami_file, kami_text) = read_kami(&package)?;
    Ok(Found { metadata, package, rustc, kami, kami_file, kami_text })
}

/// What the project's Cargo.toml says of it, before anything is built.
pub(in crate::ops) fn card(options: &BuildOptions) -> Result<Package, BuildError> {
    find(options).map(|found| found.package)
}

fn no_project(options: &BuildOptions, error: ToolError) -> BuildError {
    match error {
        ToolError::Failed { message, .. } if message.contains("could not find `Cargo.toml`") => {
            BuildError::NoProject { folder: options.folder.clone() }
        }
        ToolError::Failed { message, .. } => {
            BuildError::BrokenProject { message: message.trim_start_matches("error: ").to_owned() }
        }
        error => error.into(),
    }
}

fn check_package(package: &Package) -> Result<(), BuildError> {
    let is_cdylib = package.targets.iter().any(|target| target.crate_types.contains(&CrateType::CDyLib));
    if !is_cdylib {
        let manifest = package.manifest_path.clone().into();
        return Err(BuildError::NoCdylib { package: package.name.to_string(), manifest });
    }
    Ok(check_component_name(&package.name)?)
}

fn choose<'a>(options: &BuildOptions, metadata: &'a Metadata) -> Result<&'a Package, BuildError> {
    let packages = metadata.workspace_packages();
    let known = || packages.iter().map(|package| package.name.to_string()).collect();
    if let Some(name) = &options.package {
        let named = packages.iter().find(|package| package.name.as_str() == name);
        return named.copied().ok_or_else(|| BuildError::UnknownPackage { name: name.clone(), known: known() });
    }
    let start = files::canonical(&options.start())?;
    let around = packages.iter().filter(|package| {
        let folder = package.manifest_path.parent().map(Path::new);
        folder.and_then(|folder| files::canonical(folder).ok()).is_some_and(|folder| start.starts_with(folder))
    });
    let nearest = around.max_by_key(|package| package.manifest_path.as_str().len()).copied();
    match (nearest, packages.as_slice()) {
        (Some(package), _) => Ok(package),
        (None, [only]) => Ok(only),
        (None, _) => Err(BuildError::WhichPackage { known: known() }),
    }
}

fn read_kami(package: &Package) -> Result<(ProjectManifest, String, String), BuildError> {
    let path = package.manifest_path.with_file_name(MANIFEST_FILE).into_std_path_buf();
    let file = environment::shown(&path);
    let text = files::read_text(&path)?.unwrap_or_default();
    match ProjectManifest::parse(&text) {
        Ok(kami) => Ok((kami, file, text)),
        Err(problems) => Err(BuildError::KamiToml { file, problems }),
    }
}
