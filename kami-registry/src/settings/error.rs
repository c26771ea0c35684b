//! Why the settings of a registry cannot be used.

/// Why the settings of a registry cannot be used.
///
/// # Examples
/// ```
/// use kami_registry::settings::{RegistrySettings, SettingsError};
/// let newer = RegistrySettings::parse(br#"{"v":2}"#);
/// assert!(matches!(newer, Err(SettingsError::Newer { version: 2 })));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// Of a later format.
    #[error("the registry is of format {version}, which this version does not know")]
    Newer {
        /// The format.
        version: u64,
    },
    /// Not JSON, or not what it should hold.
    #[error("`kami.json` is not as it should be")]
    Broken(#[from] serde_json::Error),
    /// A name nobody can read.
    #[error("the name in `kami.json` is empty, longer than 64 characters, or has unprintable ones")]
    Name,
    /// Somewhere components cannot be had from.
    #[error("`{text}` in `kami.json` is no source of components")]
    Source {
        /// What it says.
        text: String,
    },
    /// Root keys that can never agree.
    #[error("the root keys in `kami.json` hold one twice, or the threshold is not between 1 and their number")]
    Root,
}

impl SettingsError {
    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::settings::SettingsError::Name.code(), "registry-settings");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::Newer { .. } => "registry-newer",
            _ => "registry-settings",
        }
    }

    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_registry::settings::SettingsError::Newer { version: 2 }.hint().is_some());
    /// ```
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Newer { .. } => "install the newest cargo-kami",
            Self::Source { .. } => {
                "a source is a reference that ends in `{sha256}`, or an https URL with `{sha256}` in it"
            }
            Self::Broken(_) | Self::Name | Self::Root => "tell the operator of the registry",
        };
        Some(hint.to_owned())
    }
}
