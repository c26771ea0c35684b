//! Finds the CSV files of a folder and keeps inside it.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::error::TableError;

/// How deep folders are searched.
const MAX_DEPTH: usize = 4;
const EXTENSIONS: [&str; 4] = ["csv", "tsv", "tab", "txt"];

/// A file that can be queried.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct FileEntry {
    /// Its name, as the other tools take it.
    pub(crate) file: String,
    /// Its size in bytes.
    pub(crate) bytes: u64,
}

/// The files of a folder.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Listing {
    /// The files, by name.
    pub(crate) files: Vec<FileEntry>,
    /// How many files there are in all.
    pub(crate) total: usize,
    /// What was left out, and how to get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The first `limit` CSV files under `root`, by name.
pub(crate) fn list(root: &Path, limit: usize) -> Result<Listing, TableError> {
    let mut files = Vec::new();
    if !root.is_dir() {
        return Err(TableError::NoFolder { folder: root.to_owned() });
    }
    search(root, "", 0, &mut files).map_err(|source| TableError::Io { name: root.display().to_string(), source })?;
    files.sort_by(|a, b| a.file.cmp(&b.file));
    let total = files.len();
    files.truncate(limit);
    let note = (files.len() < total).then(|| format!("the first {limit} of {total} files; raise limit"));
    Ok(Listing { files, total, note })
}

fn search(folder: &Path, prefix: &str, depth: usize, found: &mut Vec<FileEntry>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        // A link that leads nowhere, or out of the folder, is no file to query.
        let Ok(metadata) = fs::metadata(&path) else { continue };
        if metadata.is_dir() && depth < MAX_DEPTH {
            search(&path, &format!("{name}/"), depth + 1, found)?;
        } else if metadata.is_file() && is_table(&path) {
            found.push(FileEntry { file: name, bytes: metadata.len() });
        }
    }
    Ok(())
}

fn is_table(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// Where the file `name` lies under `root`.
pub(crate) fn resolve(root: &Path, name: &str) -> Result<PathBuf, TableError> {
    let relative = name.strip_prefix("/data/").unwrap_or(name);
    let inside = Path::new(relative).components().all(|part| matches!(part, Component::Normal(_)));
    if relative.is_empty() || !inside {
        return Err(TableError::Outside { name: name.to_owned() });
    }
    Ok(root.join(relative))
}

#[cfg(test)]
mod tests;
