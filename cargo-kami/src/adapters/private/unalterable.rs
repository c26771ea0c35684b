//! Files that hold what secrets are known by: only their owner may change them, and their group may read them.

use super::{File, FileError, MetadataExt, Path, PrivateFileError, io, text};
use zeroize::Zeroizing;

/// What is too much for a file of one's own.
const OWN: u32 = 0o027;
/// What is too much for a file of somebody else, who has decided who may read it.
const FOREIGN: u32 = 0o022;

/// The text of a file that others may not change. One of one's own may be read by its group, and nobody else.
///
/// # Errors
/// When it is not there, not text, cannot be read, or others can read or change it.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::private;
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("tokens.toml");
/// private::create(&path, "[tokens]")?;
/// assert_eq!(*private::read_shared(&path)?, "[tokens]");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_shared(path: &Path) -> Result<Zeroizing<String>, PrivateFileError> {
    let failed = |source| FileError::io("read", path, source);
    let mut file = File::open(path).map_err(failed)?;
    if let Some(mode) = loose(&file).map_err(failed)? {
        return Err(PrivateFileError::Loose { path: path.to_path_buf(), mode });
    }
    Ok(text(&mut file, path)?)
}

/// The permissions of the file, where they are too much.
fn loose(file: &File) -> io::Result<Option<u32>> {
    let metadata = file.metadata()?;
    let mode = metadata.mode() & 0o7777;
    let own = metadata.uid() == rustix::process::getuid().as_raw();
    let excess = if own { OWN } else { FOREIGN };
    Ok((mode & excess != 0).then_some(mode))
}
