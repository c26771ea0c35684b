//! The command line that starts a server from any folder.

use super::ConnectError;
use crate::{
    adapters::{FileError, environment, files},
    connect::LocalServer,
    ops::Named,
    project::MANIFEST_FILE,
    store::Store,
};
use std::path::Path;

/// How a client starts this program to serve those components with those flags, whatever folder it starts it in.
/// Without components that is the project in the current folder, or everything installed where there is none.
///
/// # Errors
/// When a component is not there, or a tool that only the project here knows.
///
/// # Examples
/// ```
/// let server = cargo_kami::ops::start(&[], vec!["--memory".into(), "64 MiB".into()])?;
/// assert_eq!(server.args.first().map(String::as_str), Some("serve"));
/// # Ok::<(), cargo_kami::ops::ConnectError>(())
/// ```
pub fn start(components: &[String], flags: Vec<String>) -> Result<LocalServer, ConnectError> {
    let store = Store::place().ok();
    let mut args = vec!["serve".to_owned()];
    for word in components {
        args.push(anywhere(word, store.as_deref())?);
    }
    if components.is_empty() && !flags.iter().any(|flag| flag == INSTALLED) {
        let here = environment::current_dir()?;
        let is_project = [MANIFEST_FILE, "Cargo.toml"].iter().any(|name| files::exists(&here.join(name)));
        args.push(if is_project { text(&files::canonical(&here)?)? } else { INSTALLED.to_owned() });
    }
    args.extend(flags);
    Ok(LocalServer { command: text(&environment::current_exe()?)?, args, env: home()? })
}

const INSTALLED: &str = "--installed";

/// A word that means the same in every folder.
fn anywhere(word: &str, store: Option<&Path>) -> Result<String, ConnectError> {
    match Named::here(word, store)? {
        Some(Named::Installed { name, .. }) => Ok(name),
        Some(Named::Locked { name, project, .. }) => Err(ConnectError::Locked { name, project }),
        Some(Named::Path(path)) => Ok(text(&files::canonical(&path)?)?),
        None => Ok(text(&files::canonical(Path::new(word))?)?),
    }
}

/// What is installed is elsewhere for whoever has said so.
fn home() -> Result<Vec<(String, String)>, FileError> {
    let Some(home) = environment::variable("KAMI_HOME") else { return Ok(Vec::new()) };
    Ok(vec![("KAMI_HOME".to_owned(), text(&environment::current_dir()?.join(home))?)])
}

fn text(path: &Path) -> Result<String, FileError> {
    path.to_str().map(str::to_owned).ok_or_else(|| FileError::NotText { path: path.to_path_buf() })
}
