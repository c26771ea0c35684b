//! Whether a repository has hooks or rules that only the `git` program keeps to.
#![expect(clippy::disallowed_methods, reason = "an adapter: it looks for files of a repository")]

use git2::Repository;
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

const HOOKS: [&str; 6] =
    ["pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive"];

/// Settings about what may be pushed, and about who else may write the files.
const SETTINGS: &str = "^(receive\\..*|transfer\\..*|core\\.hookspath|core\\.sharedrepository)$";

/// Whether pushing has to be left to git.
pub(super) fn are_there(repository: &Repository) -> bool {
    let hooks = repository.path().join("hooks");
    HOOKS.iter().any(|name| is_executable(&hooks.join(name))) || has_settings(repository)
}

fn is_executable(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// Settings that cannot be read might be rules.
fn has_settings(repository: &Repository) -> bool {
    let find = || Ok::<_, git2::Error>(repository.config()?.snapshot()?.entries(Some(SETTINGS))?.next().is_some());
    find().unwrap_or(true)
}
