//! `trust.toml`: whom this user trusts, and how far.

use super::{Pin, Policy};
use crate::{PackageName, RegistryId, document::Problem};
use std::{collections::BTreeMap, fmt};
use toml_edit::DocumentMut;

mod edit;
mod read;

/// The name of the file.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::trust::TRUST_FILE, "trust.toml");
/// ```
pub const TRUST_FILE: &str = "trust.toml";

/// A registry this user accepted, with what is asked there.
///
/// # Examples
/// ```
/// use kami_registry::trust::{NewPackage, TrustFile};
/// let text = "[[registry]]\nid = 'k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55'\nurl = '/srv/tools.git'\nnew_package = 'refuse'";
/// let file = TrustFile::parse(text).map_err(|problems| problems[0].to_string())?;
/// let registry = file.registries().next().ok_or("none")?;
/// assert_eq!(registry.policy.new_package, NewPackage::Refuse);
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TrustedRegistry {
    /// What it is known by.
    pub id: RegistryId,
    /// Where it was found.
    pub url: String,
    /// What is asked there: the policy of the file, except where the registry has its own.
    pub policy: Policy,
}

/// Everything `trust.toml` says. Its `Display` is the text of the file, with what a person wrote around it.
///
/// # Examples
/// ```
/// use kami_registry::trust::{NewPackage, TrustFile};
/// let file = TrustFile::parse("# ours\n[policy]\nnew_package = 'refuse'\n").map_err(|_| "broken")?;
/// assert_eq!(file.policy().new_package, NewPackage::Refuse);
/// assert_eq!(file.to_string(), "# ours\n[policy]\nnew_package = 'refuse'\n");
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct TrustFile {
    document: DocumentMut,
    policy: Policy,
    registries: BTreeMap<RegistryId, TrustedRegistry>,
    pins: BTreeMap<(RegistryId, PackageName), Pin>,
}

impl TrustFile {
    /// Reads the text of a `trust.toml`. An empty one trusts nobody and asks about everything.
    ///
    /// # Errors
    /// With everything that is wrong with it, from top to bottom.
    ///
    /// # Examples
    /// ```
    /// let problems = kami_registry::trust::TrustFile::parse("[policy]\nmin_aeg = '1 day'").err().unwrap_or_default();
    /// assert_eq!(problems[0].message, "unknown key `min_aeg`, did you mean `min_age`?");
    /// ```
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        read::read(text)
    }

    /// What is asked where a registry has no policy of its own.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::trust::{Policy, TrustFile};
    /// assert_eq!(TrustFile::default().policy(), &Policy::default());
    /// ```
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What is asked about packages of that registry.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, trust::{Policy, TrustFile}};
    /// assert_eq!(TrustFile::default().policy_at(&RegistryId::from_bytes([0; 16])), &Policy::default());
    /// ```
    pub fn policy_at(&self, registry: &RegistryId) -> &Policy {
        self.registries.get(registry).map_or(&self.policy, |registry| &registry.policy)
    }

    /// The registries this user accepted.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::trust::TrustFile::default().registries().count(), 0);
    /// ```
    pub fn registries(&self) -> impl Iterator<Item = &TrustedRegistry> {
        self.registries.values()
    }

    /// What was accepted of a package.
    ///
    /// # Examples
    /// ```
    /// use kami_registry::{RegistryId, trust::TrustFile};
    /// let nothing = TrustFile::default();
    /// assert_eq!(nothing.pin(&RegistryId::from_bytes([0; 16]), &"fs-grep".parse()?), None);
    /// # Ok::<(), kami_registry::name::NameError>(())
    /// ```
    pub fn pin(&self, registry: &RegistryId, name: &PackageName) -> Option<&Pin> {
        self.pins.get(&(*registry, name.clone()))
    }

    /// What was accepted of all packages.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::trust::TrustFile::default().pins().count(), 0);
    /// ```
    pub fn pins(&self) -> impl Iterator<Item = &Pin> {
        self.pins.values()
    }
}

impl fmt::Display for TrustFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.document.fmt(f)
    }
}

#[cfg(test)]
mod tests;
