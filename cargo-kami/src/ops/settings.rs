//! What this user has settled, from where it is kept.

use crate::{
    Diagnostic,
    adapters::{FileError, files, places},
    settings::{SETTINGS_FILE, UserSettings},
};
use kami_registry::document::Problem;
use std::path::PathBuf;

/// Why the settings of this user, or of a project, cannot be told.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::SettingsError};
/// assert_eq!(SettingsError::Homeless.code(), "settings-homeless");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// A file that cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nothing says where this user keeps settings.
    #[error("this user has no home folder, so there is no place for settings")]
    Homeless,
    /// Settings with mistakes.
    #[error("{}", problems.iter().map(|problem| format!("{}:{problem}", path.display())).collect::<Vec<_>>().join("\n"))]
    Broken {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
}

impl Diagnostic for SettingsError {
    fn code(&self) -> &'static str {
        match self {
            Self::File(error) => error.code(),
            Self::Homeless => "settings-homeless",
            Self::Broken { .. } => "settings-broken",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::File(error) => error.hint(),
            Self::Homeless => Some("set `HOME`, or name a folder with `KAMI_HOME`".to_owned()),
            Self::Broken { .. } => None,
        }
    }
}

/// The path of this user's settings.
///
/// # Errors
/// When this user has no place for settings.
///
/// # Examples
/// ```
/// assert!(cargo_kami::ops::settings_path()?.ends_with("config.toml"));
/// # Ok::<(), cargo_kami::ops::SettingsError>(())
/// ```
pub fn settings_path() -> Result<PathBuf, SettingsError> {
    Ok(places::config().ok_or(SettingsError::Homeless)?.join(SETTINGS_FILE))
}

/// What this user has settled; where there is no file, that is nothing.
///
/// # Errors
/// When this user has no place for settings, or the file cannot be read or has mistakes.
///
/// # Examples
/// ```no_run
/// let settings = cargo_kami::ops::user_settings()?;
/// println!("{:?}", settings.signing.key);
/// # Ok::<(), cargo_kami::ops::SettingsError>(())
/// ```
pub fn user_settings() -> Result<UserSettings, SettingsError> {
    let path = settings_path()?;
    let text = files::read_text(&path)?.unwrap_or_default();
    UserSettings::parse(&text).map_err(|problems| SettingsError::Broken { path, problems })
}
