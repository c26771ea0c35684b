//! The file at a path, to be added to.
#![expect(clippy::disallowed_methods, reason = "this module opens files to add to them")]

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt},
    path::Path,
    thread::sleep,
    time::Duration,
};

/// How often a file without a whole line at its end is looked at before it counts as torn, and how long between.
const LOOKS: u32 = 10;
const MOMENT: Duration = Duration::from_millis(2);

/// The file, made for this user alone where there is none, and whether its last line is not whole.
pub(super) fn open(path: &Path) -> io::Result<(File, bool)> {
    let file = OpenOptions::new().read(true).append(true).create(true).mode(0o600).open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(ErrorKind::InvalidInput, "something else than a file is there"));
    }
    for _ in 0..LOOKS {
        if ends_whole(&file)? {
            return Ok((file, false));
        }
        // perhaps somebody is writing
        sleep(MOMENT);
    }
    Ok((file, true))
}

fn ends_whole(file: &File) -> io::Result<bool> {
    let mut last = [b'\n'];
    if let Some(end) = file.metadata()?.len().checked_sub(1) {
        file.read_exact_at(&mut last, end)?;
    }
    Ok(last == [b'\n'])
}

/// Whether the file is still the one its path leads to.
pub(super) fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    let (open, there) = (file.metadata()?, fs::metadata(path));
    Ok(there.is_ok_and(|there| (there.dev(), there.ino()) == (open.dev(), open.ino())))
}
