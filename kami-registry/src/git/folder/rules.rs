//! Whether a repository has hooks or rules that only the `git` program keeps to.
#![expect(clippy::disallowed_methods, reason = "an adapter: it looks for files of a repository")]

use crate::git::Update;
use git2::Repository;
use std::{fs, os::unix::fs::PermissionsExt, path::Path};

const HOOKS: [&str; 6] =
    ["pre-receive", "update", "post-receive", "post-update", "reference-transaction", "proc-receive"];

/// Settings about what may be pushed, and about who else may write the files.
const SETTINGS: &str = "^(receive\\..*|transfer\\..*|core\\.hookspath|core\\.sharedrepository)$";

/// Those of them that every registry made by us has. Whoever writes to the folder itself need not ask git what objects are
/// like; that nothing may be deleted is looked after here.
const KEPT: [&str; 2] = ["receive.fsckobjects", DELETES];
const DELETES: &str = "receive.denydeletes";

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
    let find = || {
        let (settings, mut found) = (repository.config()?.snapshot()?, false);
        settings
            .entries(Some(SETTINGS))?
            .for_each(|entry| found |= !entry.name().is_ok_and(|name| KEPT.contains(&name)))?;
        Ok::<_, git2::Error>(found)
    };
    find().unwrap_or(true)
}

/// The reference somebody wants to delete where nobody may.
pub(super) fn kept<'a>(repository: &Repository, updates: &'a [Update]) -> Option<&'a Update> {
    let denied = || repository.config()?.snapshot()?.get_bool(DELETES);
    updates.iter().find(|update| update.new.is_none()).filter(|_| denied().unwrap_or_default())
}
