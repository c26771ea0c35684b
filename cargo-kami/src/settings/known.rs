//! Which registry is meant.

use super::{ProjectRegistry, RegistryChoiceError, RegistryEntry, UserSettings};
use kami_registry::{RegistryId, git::RegistryUrl, key::Fingerprint};
use std::collections::BTreeMap;

/// A registry to work with.
///
/// # Examples
/// ```
/// use cargo_kami::settings::{KnownRegistries, UserSettings};
/// let text = "[registries.acme]\nurl = '/srv/acme.git'\nid = 'k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55'";
/// let known = KnownRegistries::new(UserSettings::parse(text).map_err(|_| "broken")?);
/// assert_eq!(known.choose(None)?.name, "acme");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Registry {
    /// What it is called here.
    pub name: String,
    /// Where it lies.
    pub url: RegistryUrl,
    /// What it is known by.
    pub id: RegistryId,
    /// The root keys it had when it was added.
    pub root: Vec<Fingerprint>,
}

/// The registries a person uses, and those a project wants to.
///
/// # Examples
/// ```
/// use cargo_kami::settings::KnownRegistries;
/// assert!(KnownRegistries::default().choose(None).is_err());
/// ```
#[derive(Clone, Debug, Default)]
pub struct KnownRegistries {
    user: UserSettings,
    project: BTreeMap<String, ProjectRegistry>,
}

impl KnownRegistries {
    /// Those of a person.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::settings::{KnownRegistries, UserSettings};
    /// assert_eq!(KnownRegistries::new(UserSettings::default()).all(), []);
    /// ```
    pub fn new(user: UserSettings) -> Self {
        Self { user, project: BTreeMap::new() }
    }

    /// The same, where a project has names of its own for some of them.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::{project::ProjectManifest, settings::{KnownRegistries, RegistryChoiceError}};
    /// let text = "[registries.theirs]\nurl = 'https://git.example.com/index.git'";
    /// let manifest = ProjectManifest::parse(text).map_err(|_| "broken")?;
    /// let known = KnownRegistries::default().within(manifest.registries);
    /// assert!(matches!(known.choose(Some("theirs")), Err(RegistryChoiceError::NotAgreed { .. })));
    /// # Ok::<(), &'static str>(())
    /// ```
    #[must_use]
    pub fn within(self, project: BTreeMap<String, ProjectRegistry>) -> Self {
        Self { project, ..self }
    }

    /// What the person has settled.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::settings::KnownRegistries::default().user().default, None);
    /// ```
    pub fn user(&self) -> &UserSettings {
        &self.user
    }

    /// All of the person's, by name.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(cargo_kami::settings::KnownRegistries::default().all(), []);
    /// ```
    pub fn all(&self) -> Vec<Registry> {
        self.user.registries.keys().filter_map(|name| self.own(name)).collect()
    }

    /// The one with this id, whatever it is called.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::RegistryId;
    /// let known = cargo_kami::settings::KnownRegistries::default();
    /// assert_eq!(known.by_id(&RegistryId::from_bytes([7; 16])), None);
    /// ```
    pub fn by_id(&self, id: &RegistryId) -> Option<Registry> {
        self.all().into_iter().find(|registry| registry.id == *id)
    }

    /// The one of that name, or else the default, or else the only one there is.
    ///
    /// # Errors
    /// When there is none of that name, the person has not agreed to the project's, or it is not clear which is meant.
    ///
    /// # Examples
    /// See [`Registry`].
    pub fn choose(&self, name: Option<&str>) -> Result<Registry, RegistryChoiceError> {
        if let Some(name) = name.or(self.user.default.as_deref()) {
            return self.named(name);
        }
        match self.all().as_slice() {
            [] => Err(RegistryChoiceError::None),
            [only] => Ok(only.clone()),
            several => Err(RegistryChoiceError::Unclear { known: several.iter().map(|r| r.name.clone()).collect() }),
        }
    }

    fn named(&self, name: &str) -> Result<Registry, RegistryChoiceError> {
        if let Some(wanted) = self.project.get(name) {
            return self.agreed(name, wanted);
        }
        let known = || self.user.registries.keys().chain(self.project.keys()).cloned().collect();
        self.own(name).ok_or_else(|| RegistryChoiceError::Unknown { name: name.to_owned(), known: known() })
    }

    fn own(&self, name: &str) -> Option<Registry> {
        let entry = self.user.registries.get(name)?;
        let RegistryEntry { url, id, root } = entry.clone();
        Some(Registry { name: name.to_owned(), url, id, root })
    }

    /// The person's own registry that the project means, if they have it: by its id, or where the project gives none, by
    /// its place. The person's place for it counts, not the project's.
    fn agreed(&self, name: &str, wanted: &ProjectRegistry) -> Result<Registry, RegistryChoiceError> {
        let meant = |registry: &Registry| match wanted.id {
            Some(id) => registry.id == id,
            None => registry.url == wanted.url,
        };
        let not_agreed = || RegistryChoiceError::NotAgreed { name: name.to_owned(), wanted: wanted.clone() };
        self.all().into_iter().find(meant).ok_or_else(not_agreed)
    }
}

#[cfg(test)]
mod tests;
