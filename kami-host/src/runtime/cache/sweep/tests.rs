//! Tests of sweeping.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{NOTED_EVERY, note_use, sweep};
use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

fn file(folder: &Path, name: &str, days: u32) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, [0; 10]).unwrap();
    let file = fs::File::options().append(true).open(&path).unwrap();
    file.set_modified(SystemTime::now() - NOTED_EVERY * days).unwrap();
    path
}

#[test]
fn test_sweep_over_limit_removes_longest_unused() {
    let folder = tempfile::tempdir().unwrap();
    let [old, newer, newest] = [("a.cwasm", 9), ("b.cwasm", 5), ("c.cwasm", 1)].map(|(n, d)| file(folder.path(), n, d));
    let [seal, secret] = [("a.seal", 9), ("secret", 99)].map(|(n, d)| file(folder.path(), n, d));

    sweep(folder.path(), 25).unwrap();

    assert_eq!([old, seal, newer, newest, secret].map(|path| path.exists()), [false, false, true, true, true]);
}

#[test]
fn test_sweep_after_use_spares_the_used() {
    let folder = tempfile::tempdir().unwrap();
    let [used, unused] = [("a.cwasm", 9), ("b.cwasm", 5)].map(|(n, d)| file(folder.path(), n, d));

    note_use(&used);
    sweep(folder.path(), 15).unwrap();

    assert_eq!([used.exists(), unused.exists()], [true, false]);
}
