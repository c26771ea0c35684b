//! A registry this user uses, brought up to date.

use super::{RegistryError, index_options};
use crate::{
    ops::{project::registries_here, user_settings},
    settings::{KnownRegistries, Registry},
};
use kami_registry::{
    git::{self, Interaction, Transport, TransportError, TransportOptions},
    index::{Index, Refreshed},
};

/// How to reach a registry.
///
/// # Examples
/// ```
/// let usual = cargo_kami::ops::ReachOptions::default();
/// assert_eq!(usual.registry, None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct ReachOptions {
    /// Its name, that of the user or of the project around the current folder; where left out, the default.
    pub registry: Option<String>,
    /// Whether a person can be asked for passwords.
    pub interaction: Interaction,
}

/// A registry, and the copy of it.
///
/// # Examples
/// ```no_run
/// let reached = cargo_kami::ops::reach(&Default::default())?;
/// println!("{} packages", reached.index.names()?.len());
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
#[derive(Debug)]
pub struct Reached {
    /// Which one it is.
    pub registry: Registry,
    /// The copy, as new as can be.
    pub index: Index,
    /// What has come of bringing it up to date.
    pub refreshed: Refreshed,
}

impl Reached {
    /// Why what was accepted before is used, where it is.
    pub(in crate::ops) fn stale(&self) -> Option<String> {
        match &self.refreshed {
            Refreshed::Offline(error) => Some(error.to_string()),
            Refreshed::Refused(refusal) => Some(refusal.to_string()),
            _ => None,
        }
    }
}

/// Brings the copy of a registry up to date. Where it cannot be reached, or broke its rules, what was accepted before is used.
///
/// # Errors
/// When there is no such registry, or nothing of it was ever accepted.
///
/// # Examples
/// See [`Reached`].
pub fn reach(options: &ReachOptions) -> Result<Reached, RegistryError> {
    reach_known(choose(options)?, options.interaction)
}

pub(in crate::ops) fn reach_known(registry: Registry, interaction: Interaction) -> Result<Reached, RegistryError> {
    let mut index = Index::open(index_options(&registry)?)?;
    let refreshed = match way(&registry, interaction) {
        Ok(remote) => index.refresh(&*remote)?,
        Err(error) if index.accepted().is_some() => Refreshed::Offline(error),
        Err(error) => return Err(error.into()),
    };
    Ok(Reached { registry, index, refreshed })
}

/// The registries of this user, by the names of the project around the current folder too.
pub(super) fn choose(options: &ReachOptions) -> Result<Registry, RegistryError> {
    let known = KnownRegistries::new(user_settings()?).within(registries_here()?);
    Ok(known.choose(options.registry.as_deref())?)
}

pub(in crate::ops) fn way(registry: &Registry, interaction: Interaction) -> Result<Box<dyn Transport>, TransportError> {
    git::open(&registry.url, &TransportOptions { interaction, ..TransportOptions::default() })
}
