//! Where things of this user are kept.

use super::environment;
use directories::{BaseDirs, ProjectDirs};
use std::path::{Path, PathBuf};

/// The folder for compiled code.
///
/// # Examples
/// ```
/// if let Some(folder) = cargo_kami::adapters::places::compiled_code() {
///     assert!(folder.ends_with("compiled"));
/// }
/// ```
pub fn compiled_code() -> Option<PathBuf> {
    Some(cache()?.join("compiled"))
}

/// What can be made again: below `KAMI_HOME` where that is set, else where the platform keeps caches.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::places::cache().is_none_or(|folder| folder.is_absolute()));
/// ```
pub fn cache() -> Option<PathBuf> {
    place("cache", ProjectDirs::cache_dir)
}

/// What a person wrote: registries, whom to trust, keys. Below `KAMI_HOME` or where the platform keeps settings.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::places::config().is_none_or(|folder| folder.is_absolute()));
/// ```
pub fn config() -> Option<PathBuf> {
    place("config", ProjectDirs::config_dir)
}

/// What is installed: below `KAMI_HOME` or where the platform keeps data.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::places::data().is_none_or(|folder| folder.is_absolute()));
/// ```
pub fn data() -> Option<PathBuf> {
    place("data", ProjectDirs::data_dir)
}

/// Where this platform keeps the settings of all programs.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::places::settings().is_none_or(|folder| folder.is_absolute()));
/// ```
pub fn settings() -> Option<PathBuf> {
    Some(BaseDirs::new()?.config_dir().to_owned())
}

/// Where programs keep settings that do so in the same folder on every platform: `~/.config`, unless moved.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::places::dot_config().is_none_or(|folder| folder.is_absolute()));
/// ```
pub fn dot_config() -> Option<PathBuf> {
    let moved = environment::variable("XDG_CONFIG_HOME").map(PathBuf::from).filter(|folder| folder.is_absolute());
    moved.or_else(|| Some(environment::home()?.join(".config")))
}

fn place(name: &str, platform: fn(&ProjectDirs) -> &Path) -> Option<PathBuf> {
    let home = environment::variable("KAMI_HOME").map(|home| PathBuf::from(home).join(name));
    home.or_else(|| Some(platform(&ProjectDirs::from("", "", "kami")?).to_owned()))
}
