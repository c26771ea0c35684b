//! Taking turns: a lock on the folder itself, which ends with the process that holds it.
#![expect(clippy::disallowed_methods, reason = "an adapter: it locks a folder")]

use super::{Exclusive, Folder, TransportError};
use std::{
    fs::{self, File, TryLockError},
    io,
    path::Path,
    sync::{Arc, MutexGuard, PoisonError, Weak},
    thread,
    time::{Duration, Instant, SystemTime},
};

/// The lock this transport has taken already, if somebody still keeps it.
pub(super) type Held = Weak<File>;

/// How long it is looked for, and how often.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(2);

/// git and we hold a reference for moments only: what is older was left by a process that was killed.
const STALE: Duration = Duration::from_secs(60);

/// Takes the lock, or shares in it.
pub(super) fn take(folder: &Folder) -> Result<Exclusive, TransportError> {
    let mut held = held(folder);
    if let Some(file) = held.upgrade() {
        return Ok(Exclusive(Some(file)));
    }
    let file = File::open(&folder.path).map_err(|source| TransportError::Io { path: folder.path.clone(), source })?;
    let file = Arc::new(file);
    if !wait(folder, &file)? {
        return Ok(Exclusive(None));
    }
    *held = Arc::downgrade(&file);
    Ok(Exclusive(Some(file)))
}

fn held(folder: &Folder) -> MutexGuard<'_, Held> {
    folder.held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether there is a lock now: some network file systems know none for folders, and compare-and-swap does without.
fn wait(folder: &Folder, file: &File) -> Result<bool, TransportError> {
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Interrupted => return Ok(false),
            Err(_) if start.elapsed() >= PATIENCE => {
                return Err(TransportError::Busy { url: folder.url.clone(), waited: PATIENCE });
            }
            Err(_) => thread::sleep(PAUSE),
        }
    }
}

/// Removes the lock of a reference that nobody can hold any more. Only whoever has the folder alone may do this.
pub(super) fn remove_stale(turn: &Exclusive, repository: &Path, reference: &str) {
    let locks = [repository.join(format!("{reference}.lock")), repository.join("packed-refs.lock")];
    for lock in locks.iter().filter(|lock| turn.0.is_some() && is_stale(lock)) {
        // whoever comes next tries again, or finds it locked
        let _ = fs::remove_file(lock);
    }
}

fn is_stale(lock: &Path) -> bool {
    let changed = fs::metadata(lock).and_then(|data| data.modified());
    changed.is_ok_and(|changed| SystemTime::now().duration_since(changed).is_ok_and(|age| age > STALE))
}
