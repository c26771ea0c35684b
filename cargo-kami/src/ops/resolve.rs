//! From what a person names to a component file.

use super::{BuildEvent, BuildOptions, ComponentError, build};
use crate::{adapters::files, toolchain::cargo::Messages};
use std::path::{Path, PathBuf};

/// The path and the bytes of the component that `path` names: a file, or the folder of a project, which is built first,
/// quietly.
///
/// # Errors
/// When there is nothing, it cannot be read, or the project cannot be built.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ComponentError> {
/// let (path, bytes) = cargo_kami::ops::resolve(".".as_ref(), &|_event| ()).await?;
/// # Ok(()) }
/// ```
pub async fn resolve(path: &Path, tell: &(dyn Fn(BuildEvent) + Sync)) -> Result<(PathBuf, Vec<u8>), ComponentError> {
    if path.is_dir() {
        let options = BuildOptions { messages: Messages::Quiet, ..BuildOptions::new(files::canonical(path)?) };
        let report = build(&options, tell).await?;
        return Ok((report.path, report.bytes));
    }
    Ok((path.to_path_buf(), files::read(path)?))
}
