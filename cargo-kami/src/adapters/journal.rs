//! A file that lines are added to, and nothing else: by this process, by others, and by those after it.

use super::FileError;
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

mod opened;

use opened::{is_at, open};

/// A file that lines are added to. Where it was moved away a new one is made, as whoever rotates logs expects.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::journal::Journal;
/// # let dir = tempfile::tempdir()?;
/// let path = dir.path().join("audit.jsonl");
/// let journal = Journal::open(&path)?;
/// journal.add("{}")?;
/// std::fs::rename(&path, dir.path().join("audit.jsonl.1"))?;
/// journal.add("[]")?;
/// assert_eq!(std::fs::read_to_string(&path)?, "[]\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    file: File,
    /// The file does not end with a whole line.
    torn: bool,
    /// Lines that could not be written yet.
    waiting: VecDeque<Vec<u8>>,
}

impl Journal {
    /// Opens the file, which is made for this user alone where there is none.
    ///
    /// # Errors
    /// When it cannot be opened, or something else than a file is there.
    ///
    /// # Examples
    /// See [`Journal`].
    pub fn open(path: &Path) -> Result<Self, FileError> {
        let (file, torn) = open(path).map_err(|source| unable(path, source))?;
        let state = Mutex::new(State { file, torn, waiting: VecDeque::new() });
        Ok(Self { path: path.to_path_buf(), state })
    }

    /// Adds a line, after those that still wait.
    ///
    /// # Errors
    /// When it cannot be written now. It waits, and is written as soon as that is possible.
    ///
    /// # Examples
    /// See [`Journal`].
    pub fn add(&self, line: &str) -> Result<(), FileError> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.waiting.push_back(format!("{line}\n").into_bytes());
        state.write(&self.path)
    }

    /// Writes what still waits.
    ///
    /// # Errors
    /// When that cannot be done now, or a line could not be written.
    ///
    /// # Examples
    /// ```
    /// # let dir = tempfile::tempdir()?;
    /// cargo_kami::adapters::journal::Journal::open(&dir.path().join("audit.jsonl"))?.flush()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn flush(&self) -> Result<(), FileError> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).write(&self.path)
    }
}

impl State {
    fn write(&mut self, path: &Path) -> Result<(), FileError> {
        let mut write = || {
            if !is_at(&self.file, path)? {
                (self.file, self.torn) = open(path)?;
            }
            while let Some(line) = self.waiting.front() {
                write_whole(&self.file, line, &mut self.torn)?;
                self.waiting.pop_front();
            }
            Ok(())
        };
        write().map_err(|source| unable(path, source))
    }
}

/// Writes a line at once, so that nothing another process writes comes between.
fn write_whole(mut file: &File, line: &[u8], torn: &mut bool) -> io::Result<()> {
    let whole = if *torn { [b"\n", line].concat() } else { line.to_vec() };
    let written = loop {
        match file.write(&whole) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            written => break written?,
        }
    };
    *torn = written < whole.len() && (written > 0 || *torn);
    if written < whole.len() { Err(ErrorKind::StorageFull.into()) } else { Ok(()) }
}

fn unable(path: &Path, source: io::Error) -> FileError {
    // what is missing is the folder: the file would be made
    let folder = path.parent().filter(|_| source.kind() == ErrorKind::NotFound);
    FileError::io("write", folder.unwrap_or(path), source)
}

#[cfg(test)]
mod tests;
