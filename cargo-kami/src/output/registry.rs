//! Registries as JSON.

use super::Message;
use crate::ops::ListedRegistry;
use kami_registry::{RegistryId, Timestamp, git::RegistryUrl, settings::RegistrySettings};
use serde::Serialize;

/// A registry, where it lies and what it says about itself.
///
/// # Examples
/// ```
/// use cargo_kami::output::RegistryMessage;
/// use kami_registry::{RegistryId, git::{Insecure, RegistryUrl}, settings::RegistrySettings};
/// let url = RegistryUrl::parse("/srv/acme.git", Insecure::Refused)?;
/// let message = RegistryMessage::of(&url, &RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme"));
/// assert_eq!((message.url.as_str(), message.root.len()), ("/srv/acme.git", 0));
/// # Ok::<(), kami_registry::git::UrlError>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegistryMessage {
    /// Where it lies.
    pub url: String,
    /// What it is known by.
    pub id: RegistryId,
    /// What its operator calls it.
    pub name: String,
    /// The fingerprints of its root keys.
    pub root: Vec<String>,
}

impl RegistryMessage {
    /// A registry at that place.
    ///
    /// # Examples
    /// See [`RegistryMessage`].
    pub fn of(url: &RegistryUrl, settings: &RegistrySettings) -> Self {
        let root = settings.root.as_ref().map(|root| root.fingerprints()).unwrap_or_default();
        let root = root.iter().map(ToString::to_string).collect();
        Self { url: url.to_string(), id: settings.id, name: settings.name.clone(), root }
    }
}

/// A registry was made, `"reason":"registry-made"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, RegistryMade};
/// assert_eq!(RegistryMade::REASON, "registry-made");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct RegistryMade(pub RegistryMessage);

impl Message for RegistryMade {
    const REASON: &'static str = "registry-made";
}

/// A registry is used from now on, `"reason":"registry-added"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, RegistryAdded};
/// assert_eq!(RegistryAdded::REASON, "registry-added");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct RegistryAdded(pub RegistryMessage);

impl Message for RegistryAdded {
    const REASON: &'static str = "registry-added";
}

/// A registry in use.
///
/// # Examples
/// ```no_run
/// use cargo_kami::output::ListedRegistryMessage;
/// for listed in cargo_kami::ops::list_registries()? {
///     println!("{}", ListedRegistryMessage::from(&listed).name);
/// }
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ListedRegistryMessage {
    /// What the user calls it.
    pub name: String,
    /// Where it lies.
    pub url: String,
    /// What it is known by.
    pub id: RegistryId,
    /// Whether it is meant where none is named.
    pub default: bool,
    /// How many packages it has; null, if it was never reached.
    pub packages: Option<usize>,
    /// When it was changed last, by its own word.
    pub changed: Option<Timestamp>,
    /// When it was reached last.
    pub reached: Option<Timestamp>,
}

impl From<&ListedRegistry> for ListedRegistryMessage {
    fn from(listed: &ListedRegistry) -> Self {
        Self {
            name: listed.registry.name.clone(),
            url: listed.registry.url.to_string(),
            id: listed.registry.id,
            default: listed.is_default,
            packages: listed.packages,
            changed: listed.age.changed,
            reached: listed.age.reached,
        }
    }
}

/// A registry in use, `"reason":"registry-listed"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, RegistryListed};
/// assert_eq!(RegistryListed::REASON, "registry-listed");
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct RegistryListed(pub ListedRegistryMessage);

impl Message for RegistryListed {
    const REASON: &'static str = "registry-listed";
}

#[cfg(test)]
mod tests;
