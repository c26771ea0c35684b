//! All that a registry says about itself.

use super::{ArtifactSource, Limits, RootKeys, SettingsError, source::Written};
use crate::{RegistryId, Sha256};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The file with the settings, at the root of a registry.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::settings::SETTINGS_FILE, "kami.json");
/// ```
pub const SETTINGS_FILE: &str = "kami.json";

/// The file with the signatures of the root keys, one after the other.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::settings::SIGNATURES_FILE, "kami.json.sig");
/// ```
pub const SIGNATURES_FILE: &str = "kami.json.sig";

/// All that a registry says about itself.
///
/// # Examples
/// ```
/// use kami_registry::{RegistryId, settings::RegistrySettings};
/// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
/// assert_eq!(RegistrySettings::parse(settings.to_json()?.as_bytes())?, settings);
/// # Ok::<(), kami_registry::settings::SettingsError>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct RegistrySettings {
    /// What it is known by, wherever it moves.
    pub id: RegistryId,
    /// What people call it.
    pub name: String,
    /// Where its components can be had, the first first.
    pub artifacts: Vec<ArtifactSource>,
    /// How large things may be.
    pub limits: Limits,
    /// Who may change these settings, where that is somebody other than whoever can push.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<RootKeys>,
}

const VERSION: u64 = 1;
const LONGEST_NAME: usize = 64;

#[derive(Deserialize)]
struct Format {
    v: u64,
}

#[derive(Serialize)]
struct Whole<'a> {
    v: u64,
    #[serde(flatten)]
    settings: &'a RegistrySettings,
}

#[derive(Deserialize)]
struct File {
    id: RegistryId,
    name: String,
    artifacts: Option<Vec<Written>>,
    #[serde(default)]
    limits: Limits,
    root: Option<RootKeys>,
}

impl RegistrySettings {
    /// The settings of a new registry.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, settings::RegistrySettings};
    /// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
    /// assert_eq!(settings.artifacts, [Default::default()]);
    /// ```
    pub fn new(id: RegistryId, name: &str) -> Self {
        let (artifacts, limits) = (vec![ArtifactSource::default()], Limits::default());
        Self { id, name: name.to_owned(), artifacts, limits, root: None }
    }

    /// Reads a `kami.json`. Keys and kinds of sources it does not know are left to later versions.
    ///
    /// # Errors
    /// When it is of a later format, or not as it should be.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::settings::RegistrySettings;
    /// assert!(RegistrySettings::parse(b"{}").is_err());
    /// ```
    pub fn parse(json: &[u8]) -> Result<Self, SettingsError> {
        match serde_json::from_slice(json)? {
            Format { v: VERSION } => {}
            Format { v: version } => return Err(SettingsError::Newer { version }),
        }
        let file: File = serde_json::from_slice(json)?;
        let readable = (1..=LONGEST_NAME).contains(&file.name.chars().count());
        if !readable || file.name.chars().any(char::is_control) {
            return Err(SettingsError::Name);
        }
        let artifacts = match file.artifacts {
            Some(written) => written.into_iter().filter_map(Written::read).collect::<Result<_, _>>()?,
            None => vec![ArtifactSource::default()],
        };
        let root = file.root.map(RootKeys::check).transpose()?;
        Ok(Self { id: file.id, name: file.name, artifacts, limits: file.limits, root })
    }

    /// The text of a `kami.json`.
    ///
    /// # Errors
    /// Never, as far as is known: every value has a form in JSON.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, settings::RegistrySettings};
    /// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
    /// assert!(settings.to_json()?.starts_with("{\n  \"v\": 1,\n  \"id\": \"k1:0707"));
    /// # Ok::<(), kami_registry::settings::SettingsError>(())
    /// ```
    pub fn to_json(&self) -> Result<String, SettingsError> {
        Ok(serde_json::to_string_pretty(&Whole { v: VERSION, settings: self })? + "\n")
    }
}

mod compare;
#[cfg(test)]
mod tests;
