//! A folder with CSV files for the tests of this crate.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::table::Table;

/// Sales with an empty amount, a quoted comma and a quoted line break.
pub(crate) const SALES: &str = include_str!("../testdata/sales.csv");

/// A folder that holds the files given as name and text.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// The table in `text`.
pub(crate) fn table(text: &str) -> Table {
    let folder = folder(&[("table.csv", text.as_bytes())]);
    Table::open(folder.path(), "table.csv").unwrap()
}
