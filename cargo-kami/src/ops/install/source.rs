//! Where components come from.

use super::{
    InstallError, InstallEvent, InstallOptions, InstallQuestion, PackageSource, WebError, WebSource,
    release::{self, Trusted},
    vouched::{self, Signed},
    web,
};
use crate::{
    adapters::files,
    ops::{ComponentError, resolve, signature_path},
    plugin,
    store::Provenance,
};
use kami_host::domain::ByteSize;
use std::path::{Path, PathBuf};

/// More than any component has.
const MOST: ByteSize = ByteSize::mib(256);

/// Where a component comes from.
///
/// # Examples
/// ```
/// use cargo_kami::ops::InstallSource;
/// assert!(matches!(InstallSource::Path("demo.wasm".into()), InstallSource::Path(path) if path.is_relative()));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum InstallSource {
    /// A component file, or the folder of a project, which is built first.
    Path(PathBuf),
    /// A package of a registry.
    Package(Box<PackageSource>),
    /// A file on the web.
    Web(Box<WebSource>),
}

/// The bytes of a component, and where they are from.
pub(in crate::ops) struct Fetched {
    pub(super) bytes: Vec<u8>,
    pub(super) provenance: Provenance,
    /// What to call it if it does not say itself.
    pub(super) stem: String,
    /// What is kept of a package once it is installed.
    pub(super) trusted: Option<Trusted>,
}

impl Fetched {
    pub(in crate::ops) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same with the component in the place of the package it came in.
    pub(in crate::ops) fn unpacked(self) -> Result<Self, WebError> {
        match plugin::is_plugin(&self.bytes) {
            true => Ok(Self { bytes: plugin::unpack(&self.bytes)?, ..self }),
            false => Ok(self),
        }
    }
}

pub(super) async fn fetch(
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<Fetched, InstallError> {
    match &options.source {
        InstallSource::Path(path) => local(path, options, tell).await,
        InstallSource::Web(source) => web::fetch(source, options, tell).await,
        InstallSource::Package(source) => {
            Ok(release::fetch((source, &options.store), tell, &|question| ask(InstallQuestion::Trust(question)))
                .await?)
        }
    }
}

async fn local(
    path: &Path,
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
) -> Result<Fetched, InstallError> {
    if path.is_dir() {
        tell(InstallEvent::Building(path.to_path_buf()));
    } else if let Some(size) = files::size(path).map(ByteSize::new).filter(|size| *size > MOST) {
        return Err(InstallError::TooLarge { path: path.to_path_buf(), size, most: MOST });
    }
    let (file, bytes) = resolve(path, &|event| tell(InstallEvent::Build(event))).await?;
    let signature =
        if path.is_dir() { None } else { files::read_text(&signature_path(path)).map_err(ComponentError::from)? };
    let signers = match path.is_dir() {
        true => Vec::new(),
        false => {
            let signed = Signed { file: path, bytes: &bytes, signature: signature.as_deref() };
            vouched::signers(&signed, &[], options)?
        }
    };
    // what is named from here is named from everywhere
    let source = files::canonical(path).map_err(ComponentError::from)?.display().to_string();
    let provenance = Provenance { source, signers, ..Provenance::default() };
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Fetched { bytes, provenance, stem, trusted: None })
}
