//! Which kami-guest a tool is built against.

use std::{fmt, path::PathBuf};

/// Which kami-guest a tool is built against. Its `Display` is the part of the dependency that says where it is.
///
/// # Examples
/// ```
/// use cargo_kami::project::GuestSource;
/// assert_eq!(GuestSource::Path("../kami-guest".into()).to_string(), r#"path = "../kami-guest""#);
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GuestSource {
    /// The published one that goes with this cargo-kami.
    Published,
    /// The one in that folder.
    Path(PathBuf),
}

impl fmt::Display for GuestSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Published => {
                let (major, minor) = (env!("CARGO_PKG_VERSION_MAJOR"), env!("CARGO_PKG_VERSION_MINOR"));
                write!(f, r#"version = "{major}.{minor}""#)
            }
            Self::Path(path) => write!(f, "path = {}", toml::Value::String(path.display().to_string())),
        }
    }
}

/// Whether the text is the Cargo.toml of kami-guest.
///
/// # Examples
/// ```
/// assert!(cargo_kami::project::is_guest_manifest("[package]\nname = \"kami-guest\""));
/// assert!(!cargo_kami::project::is_guest_manifest("not TOML"));
/// ```
pub fn is_guest_manifest(text: &str) -> bool {
    let manifest = text.parse::<toml::Table>().unwrap_or_default();
    manifest.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str) == Some("kami-guest")
}
