//! The tracked files of this repository.

use crate::finding::Finding;
use std::{io, path::Path, process::Command};

/// From the folder tests run in, which is the package's.
const ROOT: &str = "..";

/// A tracked file and what it holds.
pub(crate) struct Source {
    /// From the root of the repository, with `/`.
    pub(crate) path: String,
    /// Its text.
    pub(crate) text: String,
}

/// The paths of all tracked files.
pub(crate) fn paths() -> io::Result<Vec<String>> {
    // a checkout may belong to another user than the one who runs its tests
    let args = ["-c", "safe.directory=*", "ls-files", "-z"];
    let listing = Command::new("git").args(args).current_dir(ROOT).output()?;
    if !listing.status.success() {
        return Err(io::Error::other(String::from_utf8_lossy(&listing.stderr).into_owned()));
    }
    let names = String::from_utf8_lossy(&listing.stdout).into_owned();
    Ok(names.split('\0').filter(|name| Path::new(ROOT).join(name).is_file()).map(str::to_owned).collect())
}

/// The tracked files whose path `wanted` accepts, with their texts.
pub(crate) fn files(wanted: impl Fn(&str) -> bool) -> io::Result<Vec<Source>> {
    paths()?.into_iter().filter(|path| wanted(path)).map(read).collect()
}

/// All tracked Rust files.
pub(crate) fn rust_files() -> io::Result<Vec<Source>> {
    files(|path| path.ends_with(".rs"))
}

/// One tracked file.
pub(crate) fn file(path: &str) -> io::Result<Source> {
    read(path.to_owned())
}

/// What `check` finds in all of `sources`.
pub(crate) fn check_all(sources: &[Source], check: impl Fn(&str, &str) -> Vec<Finding>) -> Vec<Finding> {
    sources.iter().flat_map(|source| check(&source.path, &source.text)).collect()
}

fn read(path: String) -> io::Result<Source> {
    let bytes = std::fs::read(Path::new(ROOT).join(&path))
        .map_err(|error| io::Error::new(error.kind(), format!("{path}: {error}")))?;
    Ok(Source { path, text: String::from_utf8_lossy(&bytes).into_owned() })
}

#[test]
fn test_repository_listed_holds_this_file() -> io::Result<()> {
    let sources = rust_files()?;

    assert!(sources.iter().any(|source| source.path == "tests/tidy/repository.rs" && source.text.starts_with("//!")));
    Ok(())
}
