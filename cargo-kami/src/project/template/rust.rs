//! The files of the Rust template.

macro_rules! files {
    ($($path:literal from $source:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/rust/", $source)))),+]
    };
}

/// Where each file goes, and its text. Some have another name in the repository, because cargo and git would
/// otherwise take them for their own.
pub(super) const FILES: &[(&str, &str)] = files![
    "Cargo.toml" from "Cargo.toml.in",
    ".gitignore" from "gitignore.in",
    "README.md" from "README.md.in",
    "kami.toml" from "kami.toml.in",
    "src/lib.rs" from "src/lib.rs.in",
];
