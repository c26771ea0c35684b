//! What a process that was killed has left behind.
#![expect(clippy::disallowed_methods, reason = "an adapter: it writes and removes files of a repository")]

use crate::git::{Exclusive, Update, names};
use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

/// The file that says which references are being moved, as long as they are.
const FILE: &str = "kami-push";

/// More names than this are not read.
const MOST: u64 = 64 << 10;

/// That references are being moved, until it is dropped. A process that is killed meanwhile leaves their locks, and this: so
/// whoever has the folder alone next knows that nobody holds them.
pub(super) struct Announced(Option<PathBuf>);

/// Removes the locks of whoever was killed, and says what is going to be moved now.
pub(super) fn announce(turn: &Exclusive, repository: &Path, updates: &[Update]) -> Announced {
    if turn.0.is_none() {
        return Announced(None);
    }
    let path = repository.join(FILE);
    for name in read(&path).lines().filter(|name| names::check([*name]).is_ok()).chain(["packed-refs"]) {
        let _ = fs::remove_file(repository.join(format!("{name}.lock")));
    }
    // where this fails, locks that are left are found by their age
    Announced(write(&path, updates).ok().map(|()| path))
}

/// The names in the file; none where it is no file.
fn read(path: &Path) -> String {
    let is_file = path.symlink_metadata().is_ok_and(|data| data.is_file());
    let read = || {
        let mut text = String::new();
        File::open(path)?.take(MOST).read_to_string(&mut text)?;
        io::Result::Ok(text)
    };
    if is_file { read().unwrap_or_default() } else { String::new() }
}

/// Whoever owns the folder must not choose what is written to.
fn write(path: &Path, updates: &[Update]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let names: String = updates.iter().map(|update| format!("{}\n", update.name)).collect();
    File::options().write(true).create_new(true).open(path)?.write_all(names.as_bytes())
}

impl Drop for Announced {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            let _ = fs::remove_file(path);
        }
    }
}
