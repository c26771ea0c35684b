//! Programs.

use super::{FileError, PROGRAM, Path, replace};

/// Writes a program, as [`write`](super::write) does.
///
/// # Errors
/// When the folder cannot be made or written to, or the disk is full.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("hooks/pre-receive");
/// cargo_kami::adapters::files::write_program(&path, "#!/bin/sh\n")?;
/// assert!(std::process::Command::new(path).status()?.success());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_program(path: &Path, text: &str) -> Result<(), FileError> {
    replace(path, text.as_bytes(), PROGRAM)
}
