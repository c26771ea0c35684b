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
