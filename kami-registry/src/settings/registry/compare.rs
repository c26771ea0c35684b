//! What follows from the settings.

use super::{ArtifactSource, RegistrySettings, Sha256, Value};

impl RegistrySettings {
    /// The reference a component with this digest is pushed to and fetched from, if the repository holds components.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, Sha256, settings::RegistrySettings};
    /// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
    /// let reference = settings.artifact_ref(&Sha256::of(b"")).unwrap_or_default();
    /// assert!(reference.starts_with("refs/kami/artifacts/e3b0c442"));
    /// ```
    pub fn artifact_ref(&self, digest: &Sha256) -> Option<String> {
        self.artifacts
            .iter()
            .find(|source| matches!(source, ArtifactSource::Git { .. }))
            .map(|source| source.of(digest))
    }

    /// The digest of the component a reference is for, if it is for one.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, Sha256, settings::RegistrySettings};
    /// let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme-tools");
    /// let reference = settings.artifact_ref(&Sha256::of(b"")).unwrap_or_default();
    /// assert_eq!(settings.artifact_of(&reference), Some(Sha256::of(b"")));
    /// assert_eq!(settings.artifact_of("refs/heads/main"), None);
    /// ```
    pub fn artifact_of(&self, reference: &str) -> Option<Sha256> {
        let digest = Sha256::from_hex(reference.rsplit('/').next()?).ok()?;
        let git = self.artifacts.iter().filter(|source| matches!(source, ArtifactSource::Git { .. }));
        git.map(|source| source.of(&digest)).any(|name| name == reference).then_some(digest)
    }

    /// What other settings say differently, a line each.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, settings::RegistrySettings};
    /// let old = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme");
    /// let new = RegistrySettings { name: "evil".into(), ..old.clone() };
    /// assert_eq!(old.differences(&new), [r#"`name` was "acme" and becomes "evil""#]);
    /// ```
    pub fn differences(&self, other: &Self) -> Vec<String> {
        let fields = |settings: &Self| match serde_json::to_value(settings) {
            Ok(Value::Object(fields)) => fields,
            _ => serde_json::Map::new(),
        };
        let (old, new) = (fields(self), fields(other));
        let shown = |value: Option<&Value>| value.map_or_else(|| "left out".to_owned(), Value::to_string);
        let keys = old.keys().chain(new.keys().filter(|key| !old.contains_key(*key)));
        keys.filter(|key| old.get(*key) != new.get(*key))
            .map(|key| format!("`{key}` was {} and becomes {}", shown(old.get(key)), shown(new.get(key))))
            .collect()
    }
}
