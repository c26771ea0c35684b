//! The file that tells git which commits are here without their parents.
#![expect(clippy::disallowed_methods, reason = "an adapter: it writes a file of a repository")]

use git2::Oid;
use std::{
    collections::{BTreeSet, HashSet},
    fs, io,
    path::Path,
};

/// Adds commits to it.
pub(super) fn add(repository: &Path, commits: &HashSet<Oid>) -> io::Result<()> {
    if commits.is_empty() {
        return Ok(());
    }
    let path = repository.join("shallow");
    let before = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read?,
    };
    let mut lines: BTreeSet<String> = before.lines().map(str::to_owned).collect();
    lines.extend(commits.iter().map(Oid::to_string));
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    // the lock file git itself would use
    let lock = path.with_extension("lock");
    fs::write(&lock, text)?;
    fs::rename(&lock, &path)
}
