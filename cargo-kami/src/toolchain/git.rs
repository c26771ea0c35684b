//! Git, where it is.

use super::{
    ToolError,
    process::{command, run, text},
};
use std::path::Path;

/// Starts a repository in `folder`, unless it lies in one or there is no git.
///
/// # Errors
/// When git is there but fails.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// cargo_kami::toolchain::git::init(dir.path())?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn init(folder: &Path) -> Result<(), ToolError> {
    match run(git(folder).args(["rev-parse", "--is-inside-work-tree"])) {
        Err(ToolError::Start { .. }) => Ok(()),
        Ok(inside) if inside.status.success() => Ok(()),
        _ => text(git(folder).args(["init", "--quiet"])).map(drop),
    }
}

fn git(folder: &Path) -> std::process::Command {
    let mut git = command("git");
    git.current_dir(folder);
    git
}

/// The commit that is checked out in `folder`, with `-dirty` where files were changed; nothing outside a repository.
///
/// # Errors
/// When git cannot be started.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert_eq!(cargo_kami::toolchain::git::revision(dir.path())?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn revision(folder: &Path) -> Result<Option<String>, ToolError> {
    let head = run(git(folder).args(["rev-parse", "--verify", "HEAD"]))?;
    if !head.status.success() {
        return Ok(None);
    }
    let commit = String::from_utf8_lossy(&head.stdout).trim().to_owned();
    let changes = text(git(folder).args(["status", "--porcelain"]))?;
    Ok(Some(if changes.trim().is_empty() { commit } else { format!("{commit}-dirty") }))
}
