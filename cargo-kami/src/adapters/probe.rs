//! Why nothing can be written to a folder, where what was tried does not say.

use std::{
    io::{self, Write},
    path::Path,
};

/// Enough that a full disk has no room for it.
const SAMPLE: [u8; 4096] = [0; 4096];

/// What keeps a file from being written there; a lack of permission where nothing else does.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::probe;
/// assert_eq!(probe::refusal("/proc".as_ref()).is_some(), true);
/// # let dir = tempfile::tempdir()?;
/// assert_eq!(probe::refusal(dir.path()), None);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn refusal(folder: &Path) -> Option<io::ErrorKind> {
    let write = || {
        let mut file = tempfile::Builder::new().prefix(".kami-").tempfile_in(folder)?;
        file.write_all(&SAMPLE)?;
        file.as_file().sync_all()
    };
    write().err().map(|error| error.kind())
}
