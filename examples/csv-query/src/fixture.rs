//! A folder with CSV files for the tests of this crate.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::table::Table;

/// Sales with an empty amount, a quoted comma and a quoted line break.
pub(crate) const SALES: &str = "date,shop,item,amount,paid
2026-01-03,Oslo,\"Tea, green\",12.10,true
2026-01-01,Rome,Coffee,7.20,false
2026-01-02,Oslo,Coffee,8,true
2026-01-04,Rome,\"Cake
with cream\",,true
2026-01-05,Bern,Tea,100,false
";

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
