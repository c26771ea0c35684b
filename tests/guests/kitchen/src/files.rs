//! Files.

use std::fs;

/// Reads a text file.
#[kami::tool(read_only)]
fn read_file(path: String) -> std::io::Result<String> {
    fs::read_to_string(path)
}

/// Lists the names in a folder, sorted.
#[kami::tool(read_only)]
fn list_dir(path: String) -> std::io::Result<Vec<String>> {
    let entries = fs::read_dir(path)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = entries.collect::<std::io::Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// Writes a text file.
#[kami::tool(destructive, idempotent)]
fn write_file(path: String, text: String) -> std::io::Result<String> {
    fs::write(&path, &text)?;
    Ok(format!("{} bytes in {path}", text.len()))
}

/// Removes a file.
#[kami::tool(destructive)]
fn remove_file(path: String) -> std::io::Result<()> {
    fs::remove_file(path)
}
