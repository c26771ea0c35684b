//! The environment of the process.
#![expect(clippy::disallowed_methods, reason = "this module is the one door to the environment")]

use super::FileError;
use kami_registry::Timestamp;
use std::{
    env,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// The value of a variable, where it is set to text that is not empty.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::adapters::environment::variable("KAMI_NO_SUCH_VARIABLE"), None);
/// ```
pub fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// Whether this is an automatic run with nobody to answer: the variable `CI` is set, and not to `false` or `0`.
///
/// # Examples
/// ```no_run
/// assert!(!cargo_kami::adapters::environment::in_ci());
/// ```
pub fn in_ci() -> bool {
    variable("CI").is_some_and(|value| value != "false" && value != "0")
}

/// The time it is, by this machine's clock.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::environment::now() > kami_registry::Timestamp::from_seconds(1_700_000_000));
/// ```
pub fn now() -> Timestamp {
    SystemTime::now().into()
}

/// The folder the process works in.
///
/// # Errors
/// When that folder is gone.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::environment::current_dir()?.is_absolute());
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn current_dir() -> Result<PathBuf, FileError> {
    env::current_dir().map_err(|source| FileError::io("find", ".", source))
}

/// A path as a person would type it: relative to the folder the process works in, where it lies below.
///
/// # Examples
/// ```
/// use cargo_kami::adapters::environment;
/// let below = environment::current_dir()?.join("demo");
/// assert_eq!(environment::shown(&below), "demo");
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn shown(path: &Path) -> String {
    let relative = current_dir().ok().and_then(|current| path.strip_prefix(current).map(Path::to_path_buf).ok());
    relative.unwrap_or_else(|| path.to_path_buf()).display().to_string()
}

/// Where cargo keeps what it downloads.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::environment::cargo_home().is_some());
/// ```
pub fn cargo_home() -> Option<PathBuf> {
    let named = variable("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// The home folder of this user.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::environment::home().is_none_or(|home| home.is_absolute()));
/// ```
pub fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.is_absolute())
}

/// The program that is running.
///
/// # Errors
/// When the operating system does not say.
///
/// # Examples
/// ```
/// assert!(cargo_kami::adapters::environment::current_exe()?.is_absolute());
/// # Ok::<(), cargo_kami::adapters::FileError>(())
/// ```
pub fn current_exe() -> Result<PathBuf, FileError> {
    env::current_exe().map_err(|source| FileError::io("find", "this program", source))
}
