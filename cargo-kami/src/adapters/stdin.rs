//! Standard input.

use super::FileError;
use std::io;

/// All of it, as text.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
///
/// # Examples
/// ```no_run
/// let text = cargo_kami::adapters::stdin::read_text()?;
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn read_text() -> Result<String, FileError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::InvalidData => FileError::NotText { path: "standard input".into() },
        _ => FileError::io("read", "standard input", source),
    };
    io::read_to_string(io::stdin()).map_err(failed)
}
