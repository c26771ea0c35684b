//! What a person wants to be asked about.

use serde::Deserialize;
use std::time::Duration;

/// What happens with a package that was never used before.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::trust::NewPackage::default(), kami_registry::trust::NewPackage::Ask);
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum NewPackage {
    /// A person is asked, and refused where there is none.
    #[default]
    Ask,
    /// Refused, unless somebody vouches for it.
    Refuse,
}

/// What happens when keys of a package come in.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::trust::OwnersChange::default(), kami_registry::trust::OwnersChange::Ask);
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum OwnersChange {
    /// A person is asked, and refused where there is none.
    #[default]
    Ask,
    /// Accepted as long as one of the known keys remains: the known ones have signed it. Else a person is asked.
    AcceptIfOldSigned,
    /// Refused.
    Refuse,
}

/// What happens when a newer version asks to touch more.
///
/// # Examples
/// ```
/// assert_eq!(kami_registry::trust::CapabilityGrowth::default(), kami_registry::trust::CapabilityGrowth::Ask);
/// ```
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum CapabilityGrowth {
    /// A person is asked, and refused where there is none.
    #[default]
    Ask,
    /// Refused.
    Refuse,
    /// Accepted. What it asks for is still not granted by that.
    Allow,
}

/// What a person wants to be asked about, and what is refused without a question.
///
/// # Examples
/// ```
/// let policy = kami_registry::trust::Policy::default();
/// assert!(policy.min_age.is_zero());
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Policy {
    /// A package that was never used before.
    pub new_package: NewPackage,
    /// New keys of a package in use.
    pub owners_change: OwnersChange,
    /// A newer version that asks to touch more.
    pub capability_growth: CapabilityGrowth,
    /// How long a release must have been public before it is used.
    pub min_age: Duration,
}
