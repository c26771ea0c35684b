//! Where things of this user are kept.

use super::environment;
use directories::ProjectDirs;
use std::path::PathBuf;

/// The folder for compiled code: below `KAMI_HOME` where that is set, else where the platform keeps caches.
///
/// # Examples
/// ```
/// if let Some(folder) = cargo_kami::adapters::places::compiled_code() {
///     assert!(folder.ends_with("compiled"));
/// }
/// ```
pub fn compiled_code() -> Option<PathBuf> {
    let home = environment::variable("KAMI_HOME").map(|home| PathBuf::from(home).join("cache"));
    let cache = home.or_else(|| Some(ProjectDirs::from("", "", "kami")?.cache_dir().to_owned()));
    cache.map(|cache| cache.join("compiled"))
}
