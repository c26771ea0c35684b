//! How much has come, seen from what grows in the repository: git itself has no limit for it.
#![expect(clippy::disallowed_methods, reason = "an adapter: it looks at files")]

use std::{
    collections::HashSet,
    ffi::OsString,
    fs::{self, DirEntry},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// The packs of a repository, and which of them were there before.
pub(super) struct Watch {
    packs: PathBuf,
    before: HashSet<OsString>,
}

/// Nothing takes that long: what is older was left by a process that was killed.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

impl Watch {
    /// Starts to watch, and removes what nobody will ever finish.
    pub(super) fn new(repository: &Path) -> Self {
        let packs = repository.join("objects/pack");
        entries(&packs).filter(|file| is_unfinished(file) && is_stale(file)).for_each(|file| remove(&file));
        let before = entries(&packs).map(|file| file.file_name()).collect();
        Self { packs, before }
    }

    /// The bytes that have come since.
    pub(super) fn received(&self) -> u64 {
        self.new_files().filter_map(|file| file.metadata().ok()).map(|data| data.len()).sum()
    }

    /// Removes what a program that was stopped has left.
    pub(super) fn clean(&self) {
        self.new_files().filter(is_unfinished).for_each(|file| remove(&file));
    }

    fn new_files(&self) -> impl Iterator<Item = DirEntry> {
        entries(&self.packs).filter(|file| !self.before.contains(&file.file_name()))
    }
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> + use<> {
    fs::read_dir(folder).into_iter().flatten().flatten()
}

fn is_unfinished(file: &DirEntry) -> bool {
    file.file_name().to_string_lossy().starts_with("tmp_")
}

fn is_stale(file: &DirEntry) -> bool {
    let changed = file.metadata().and_then(|data| data.modified());
    changed.is_ok_and(|changed| SystemTime::now().duration_since(changed).is_ok_and(|age| age > STALE))
}

fn remove(file: &DirEntry) {
    // whoever comes next tries again
    let _ = fs::remove_file(file.path());
}
