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

/// What the sources in a folder are, as git knows them.
///
/// # Examples
/// ```
/// let state = cargo_kami::toolchain::git::State { commit: "9d0b1c2e".into(), changed: vec!["src/lib.rs".into()] };
/// assert_eq!(state.revision(), "9d0b1c2e-dirty");
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct State {
    /// The commit that is checked out, in hexadecimal.
    pub commit: String,
    /// The files that differ from it, or that it does not have.
    pub changed: Vec<String>,
}

impl State {
    /// The commit, with `-dirty` where files were changed.
    ///
    /// # Examples
    /// ```
    /// let state = cargo_kami::toolchain::git::State { commit: "9d0b1c2e".into(), changed: Vec::new() };
    /// assert_eq!(state.revision(), "9d0b1c2e");
    /// ```
    pub fn revision(self) -> String {
        if self.changed.is_empty() { self.commit } else { format!("{}-dirty", self.commit) }
    }
}

/// What the sources in `folder` are; nothing outside a repository, or in one without a commit.
///
/// # Errors
/// When git cannot be started.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert_eq!(cargo_kami::toolchain::git::state(dir.path())?, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn state(folder: &Path) -> Result<Option<State>, ToolError> {
    let head = run(git(folder).args(["rev-parse", "--verify", "HEAD"]))?;
    if !head.status.success() {
        return Ok(None);
    }
    let commit = String::from_utf8_lossy(&head.stdout).trim().to_owned();
    let changes = text(git(folder).args(["status", "--porcelain", "--", "."]))?;
    let changed = changes.lines().filter_map(|line| line.get(3..)).map(str::to_owned);
    Ok(Some(State { commit, changed: changed.collect() }))
}
