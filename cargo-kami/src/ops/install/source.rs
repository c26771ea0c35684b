//! Where components come from.

use super::{InstallError, InstallEvent};
use crate::{
    adapters::files,
    ops::{ComponentError, resolve},
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
/// assert_eq!(InstallSource::Path("demo.wasm".into()), InstallSource::Path("demo.wasm".into()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum InstallSource {
    /// A component file, or the folder of a project, which is built first.
    Path(PathBuf),
}

/// The bytes of a component, and where they are from.
pub(super) struct Fetched {
    pub(super) bytes: Vec<u8>,
    pub(super) provenance: Provenance,
    /// What to call it if it does not say itself.
    pub(super) stem: String,
}

pub(super) async fn fetch(
    source: &InstallSource,
    tell: &(dyn Fn(InstallEvent) + Sync),
) -> Result<Fetched, InstallError> {
    match source {
        InstallSource::Path(path) => local(path, tell).await,
    }
}

async fn local(path: &Path, tell: &(dyn Fn(InstallEvent) + Sync)) -> Result<Fetched, InstallError> {
    if path.is_dir() {
        tell(InstallEvent::Building(path.to_path_buf()));
    } else if let Some(size) = files::size(path).map(ByteSize::new).filter(|size| *size > MOST) {
        return Err(InstallError::TooLarge { path: path.to_path_buf(), size, most: MOST });
    }
    let (file, bytes) = resolve(path, &|event| tell(InstallEvent::Build(event))).await?;
    // what is named from here is named from everywhere
    let source = files::canonical(path).map_err(ComponentError::from)?;
    let provenance = Provenance { source: source.display().to_string(), ..Provenance::default() };
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Fetched { bytes, provenance, stem })
}
