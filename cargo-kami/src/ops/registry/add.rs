//! Adds a registry to those a person uses.

use super::{RegistryError, place};
use crate::{
    adapters::{
        environment,
        locked::{self, Readers},
    },
    ops::{settings_path, user_settings},
    settings::{self, KnownRegistries, NewEntry, Registry},
};
use kami_registry::{
    RegistryId,
    git::{self, Insecure, Interaction, RegistryUrl, TransportOptions},
    index::{self, Index, IndexOptions},
    settings::RegistrySettings,
};
use std::path::Path;

/// A registry to add.
///
/// # Examples
/// ```no_run
/// use cargo_kami::ops::{AddOptions, add_registry};
/// use kami_registry::git::{Insecure, Interaction, RegistryUrl};
/// let url = RegistryUrl::parse("https://git.example.com/index.git", Insecure::Refused)?;
/// let (insecure, interaction) = (Insecure::Refused, Interaction::Never);
/// let report = add_registry(&AddOptions { name: "acme".into(), url, id: None, insecure, interaction })?;
/// println!("{} has {} packages", report.settings.id, report.packages);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct AddOptions {
    /// What the person calls it.
    pub name: String,
    /// Where it lies; a folder from the root on.
    pub url: RegistryUrl,
    /// What it must be known by, if the person knows.
    pub id: Option<RegistryId>,
    /// Whether it may be reached by protocols others can read and change.
    pub insecure: Insecure,
    /// Whether a person can be asked for passwords.
    pub interaction: Interaction,
}

/// A registry that was added.
///
/// # Examples
/// See [`AddOptions`].
#[derive(Clone, Debug)]
pub struct AddReport {
    /// The registry.
    pub registry: Registry,
    /// What it says about itself.
    pub settings: RegistrySettings,
    /// How many packages it has.
    pub packages: usize,
    /// Whether it is new.
    pub novelty: Novelty,
}

/// Whether a registry was used before.
///
/// # Examples
/// ```
/// assert_ne!(cargo_kami::ops::Novelty::New, cargo_kami::ops::Novelty::Known);
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Novelty {
    /// It was added now.
    New,
    /// It was there already, under that name and at that place.
    Known,
}

/// Adds a registry to those a person uses, and pins its id and its root keys.
///
/// # Errors
/// When it cannot be reached, is no registry, another one than it must be, or the name is taken; or in CI, where nobody
/// looks, when it is not said which it must be.
///
/// # Examples
/// See [`AddOptions`].
pub fn add_registry(options: &AddOptions) -> Result<AddReport, RegistryError> {
    let folder = place::folder()?.join(format!("new-{}.git", RegistryId::random().hex()));
    let added = add(options, &folder);
    if added.is_err() {
        index::discard(&folder)?;
    }
    added
}

fn add(options: &AddOptions, folder: &Path) -> Result<AddReport, RegistryError> {
    let index = first_copy(options, folder)?;
    let settings = index.settings()?;
    if options.id.is_none() && environment::in_ci() {
        return Err(RegistryError::FirstUse { id: settings.id });
    }
    let root = settings.root.as_ref().map(|root| root.fingerprints()).unwrap_or_default();
    let registry = Registry { name: options.name.clone(), url: options.url.clone(), id: settings.id, root };
    let novelty = write(options, &registry)?;
    let index = index.move_to(super::index_options(&registry)?.folder)?;
    Ok(AddReport { packages: index.names()?.len(), registry, settings, novelty })
}

/// A copy in a place of its own, until it is known which registry it is of.
fn first_copy(options: &AddOptions, folder: &Path) -> Result<Index, RegistryError> {
    let remote =
        git::open(&options.url, &TransportOptions { interaction: options.interaction, ..TransportOptions::default() })?;
    let mut index = Index::open(IndexOptions { id: options.id, ..IndexOptions::new(folder.to_owned()) })?;
    index.refresh(&*remote)?;
    Ok(index)
}

fn write(options: &AddOptions, registry: &Registry) -> Result<Novelty, RegistryError> {
    let known = KnownRegistries::new(user_settings()?).all();
    if known.contains(registry) {
        return Ok(Novelty::Known);
    }
    let url = options.url.to_string();
    let Registry { name, id, root, .. } = registry;
    let entry = NewEntry { name, url: &url, id: *id, root, insecure: options.insecure };
    locked::update(&settings_path()?, Readers::Anybody, |text| {
        settings::add_registry(text, &entry).map_err(RegistryError::from)
    })?;
    Ok(Novelty::New)
}
