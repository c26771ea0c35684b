//! The resources and prompts of kami.toml, with the files they are made of.

use super::{BuildError, found::Found};
use crate::{
    adapters::{FileError, files},
    project::{Embedded, LARGEST, embed},
};
use std::path::Path;

pub(super) fn carried(found: &Found) -> Result<Embedded, BuildError> {
    let folder = found.package.manifest_path.parent().map(Path::new).unwrap_or(Path::new("."));
    let embedded = embed(found.kami.documents.clone(), &found.kami_text, &|path| read(folder, path));
    embedded.map_err(|problems| BuildError::KamiToml { file: found.kami_file.clone(), problems })
}

fn read(folder: &Path, path: &str) -> Result<Vec<u8>, String> {
    let wrong = |error: FileError| match error {
        FileError::Missing { .. } => format!("there is no file `{path}`"),
        error => error.to_string(),
    };
    let (folder, file) =
        (files::canonical(folder).map_err(wrong)?, files::canonical(&folder.join(path)).map_err(wrong)?);
    // a link may lead anywhere
    if !file.starts_with(&folder) {
        return Err(format!("`{path}` lies outside the folder of the project"));
    }
    if files::size(&file).is_some_and(|size| size > LARGEST as u64) {
        return Err(format!("`{path}` is larger than 1 MiB"));
    }
    files::read(&file).map_err(wrong)
}
