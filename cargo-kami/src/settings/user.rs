//! `config.toml`.

use super::reading;
use kami_registry::{
    RegistryId,
    document::{Problem, Reader},
    git::RegistryUrl,
    key::Fingerprint,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The name of the file, in the folder of a person's settings.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::settings::SETTINGS_FILE, "config.toml");
/// ```
pub const SETTINGS_FILE: &str = "config.toml";

/// Everything `config.toml` says. A missing file says nothing, which is the default.
///
/// # Examples
/// ```
/// use cargo_kami::settings::{SignWith, UserSettings};
/// let settings = UserSettings::parse("[signing]\nkey = 'work'\nwith = 'ssh-keygen'").map_err(|_| "broken")?;
/// assert_eq!(settings.signing.key.as_deref(), Some("work"));
/// assert_eq!(settings.signing.with, SignWith::SshKeygen);
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct UserSettings {
    /// The registry that is meant where none is named.
    pub default: Option<String>,
    /// The registries, by the names this person gave them.
    pub registries: BTreeMap<String, RegistryEntry>,
    /// How to sign.
    pub signing: SigningSettings,
}

/// A registry somebody uses.
///
/// # Examples
/// ```
/// use cargo_kami::settings::UserSettings;
/// let text = "[registries.acme]\nurl = '/srv/acme.git'\nid = 'k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55'";
/// let settings = UserSettings::parse(text).map_err(|_| "broken")?;
/// assert_eq!(settings.registries["acme"].url.to_string(), "/srv/acme.git");
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RegistryEntry {
    /// Where it lies.
    pub url: RegistryUrl,
    /// What it is known by: another one at that place is refused.
    pub id: RegistryId,
    /// The root keys it had when it was added.
    pub root: Vec<Fingerprint>,
}

/// A registry a project wants to use. It counts once a person has added it to their own.
///
/// # Examples
/// ```
/// use cargo_kami::project::ProjectManifest;
/// let manifest = ProjectManifest::parse("[registries.acme]\nurl = 'https://git.example.com/index.git'");
/// assert_eq!(manifest.map_err(|_| "broken")?.registries["acme"].id, None);
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProjectRegistry {
    /// Where it lies; a relative folder is one beside the project's `kami.toml`.
    pub url: RegistryUrl,
    /// What it must be known by, where the project says so.
    pub id: Option<RegistryId>,
}

/// How a person signs.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::settings::SigningSettings::default().key, None);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SigningSettings {
    /// The name of a key, or the path of one.
    pub key: Option<String>,
    /// What signs.
    pub with: SignWith,
}

/// What signs.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::settings::SignWith::default(), cargo_kami::settings::SignWith::Kami);
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum SignWith {
    /// This program, with a key file.
    #[default]
    Kami,
    /// `ssh-keygen`, and so whatever agent, hardware or password manager it reaches.
    SshKeygen,
}

impl UserSettings {
    /// Reads the text of a `config.toml`.
    ///
    /// # Errors
    /// With everything that is wrong with it, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// let problems = cargo_kami::settings::UserSettings::parse("[registry]\ndefalt = 'x'").err().unwrap_or_default();
    /// assert_eq!(problems[0].message, "unknown key `defalt`, did you mean `default`?");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let (mut reader, mut whole) = Reader::open(text, &["registry", "registries", "signing"])?;
        let mut registry = reader.section(whole.take("registry"), &["default"]);
        let default = reader.value(registry.take("default"));
        let registries = reading::user_registries(&mut reader, whole.take("registries"));
        let mut section = reader.section(whole.take("signing"), &["key", "with"]);
        let key = reader.value(section.take("key"));
        let with = reader.value(section.take("with")).unwrap_or_default();
        reader.finish(Self { default, registries, signing: SigningSettings { key, with } })
    }
}

#[cfg(test)]
mod tests;
