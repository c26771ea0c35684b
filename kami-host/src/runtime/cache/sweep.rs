//! Keeps the folder from growing for ever.
#![expect(clippy::disallowed_methods, reason = "this is the adapter to the file system")]

use super::{CODE, SEAL};
use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// How stale the note of when a file was last used may be: writing it at every use would cost every start.
const NOTED_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// Notes that a file was used, unless that was noted lately. Without the note it is swept sooner, nothing worse.
pub(super) fn note_use(path: &Path) {
    let stale = |path: &Path| Some(fs::metadata(path).ok()?.modified().ok()?.elapsed().ok()? > NOTED_EVERY);
    if stale(path).unwrap_or_default() {
        let _ = fs::File::options().append(true).open(path).and_then(|file| file.set_modified(SystemTime::now()));
    }
}

/// Removes the code that was used longest ago, with its seal, until at most `limit` bytes are left. Code that is mapped
/// stays usable: removing a file takes away its name only.
pub(super) fn sweep(folder: &Path, limit: u64) -> io::Result<()> {
    let mut files = entries(folder)?;
    files.sort_unstable_by_key(|file| std::cmp::Reverse(file.used));
    let mut total = 0;
    for file in files {
        total += file.size;
        if total > limit {
            remove(&file.path)?;
            remove(&file.path.with_extension(SEAL))?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        // another process swept too
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

struct Entry {
    used: SystemTime,
    size: u64,
    path: PathBuf,
}

fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == CODE) {
            let Ok(metadata) = path.symlink_metadata() else { continue };
            found.push(Entry { used: metadata.modified()?, size: metadata.len(), path });
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
