//! Where the component and the arguments come from.

use crate::{
    Diagnostic, Failure,
    adapters::{FileError, environment, files, stdin},
    ops::{self, BuildEvent, JsonText, LockedProject, Named, Ownership, ProjectError, Ready, RunTarget},
    output::Shell,
    project::Finding,
    store::Store,
};
use std::path::{Path, PathBuf};

/// A component file, and whose it is.
pub(super) struct Place {
    pub(super) path: PathBuf,
    pub(super) bytes: Vec<u8>,
    pub(super) ownership: Ownership,
    /// Where it is installed or locked: what it is allowed there.
    pub(super) installed: Option<Ready>,
    /// The project that counts its calls, where it is locked.
    pub(super) project: Option<LockedProject>,
}

/// Neither a file nor a project to run.
#[derive(Debug, thiserror::Error)]
#[error("there is nothing to run: {}no Cargo.toml in this folder or above", word.as_ref().map(|word| format!("`{word}` is neither installed nor a file, and there is ")).unwrap_or_default())]
struct NothingToRun {
    word: Option<String>,
}

impl Diagnostic for NothingToRun {
    fn code(&self) -> &'static str {
        "nothing-to-run"
    }

    fn hint(&self) -> Option<String> {
        Some("name an installed tool, a `.wasm` file or the folder of a project; `cargo kami list` shows what is installed".to_owned())
    }
}

/// Finds the component; a project is built first.
pub(super) async fn find(target: &RunTarget, manifest: Option<&Path>, shell: &Shell) -> Result<Place, Failure> {
    let named = match (manifest.map(folder), &target.component) {
        (None, Some(Named::Installed { name, store })) => {
            return Ok(ready(ops::ready(&Store::existing(store, name)?, name)?, shell));
        }
        (None, Some(Named::Locked { name, project, store })) => return locked(name, (project, store), shell),
        (Some(folder), _) => Some(folder),
        (None, Some(Named::Path(path))) => Some(path.as_path()),
        (None, None) => None,
    };
    if named.is_none() && !in_project()? {
        return Err(NothingToRun { word: target.tool.clone() }.into());
    }
    let named = named.unwrap_or(Path::new("."));
    let ownership = if named.is_dir() { Ownership::Own } else { Ownership::Foreign };
    let tell = |event| {
        if let BuildEvent::Found(finding) = event {
            shell.finding(&finding);
        }
    };
    let (path, bytes) = ops::resolve(named, &tell).await?;
    Ok(Place { path, bytes, ownership, installed: None, project: None })
}

fn locked(name: &str, (project, store): (&Path, &Path), shell: &Shell) -> Result<Place, Failure> {
    let project = LockedProject::open(project, store)?.ok_or(ProjectError::Missing)?;
    let place = ready(project.ready(name)?, shell);
    Ok(Place { project: Some(project), ..place })
}

fn ready((ready, bytes): (Ready, Vec<u8>), shell: &Shell) -> Place {
    for valueless in &ready.valueless {
        shell.finding(&Finding::warning("grant-valueless", valueless.to_string()));
    }
    let path = PathBuf::from(&ready.tool.name);
    Place { path, bytes, ownership: Ownership::Foreign, installed: Some(ready), project: None }
}

fn folder(manifest: &Path) -> &Path {
    manifest.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn in_project() -> Result<bool, FileError> {
    Ok(environment::current_dir()?.ancestors().any(|folder| files::exists(&folder.join("Cargo.toml"))))
}

/// The text of the arguments: `@` and a file, `-`, or the JSON itself.
pub(super) fn read(word: String) -> Result<JsonText, Failure> {
    if word == "-" {
        return Ok(JsonText { text: stdin::read_text()?, origin: "standard input".to_owned() });
    }
    let Some(path) = word.strip_prefix('@') else {
        return Ok(JsonText { text: word, origin: "the command line".to_owned() });
    };
    let text = files::read_text(path.as_ref())?.ok_or_else(|| FileError::Missing { path: path.into() })?;
    Ok(JsonText { text, origin: path.to_owned() })
}
