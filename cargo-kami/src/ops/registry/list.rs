//! Lists the registries a person uses.

use super::{RegistryError, index_options};
use crate::{
    ops::user_settings,
    settings::{KnownRegistries, Registry},
};
use kami_registry::index::{Age, Index};

/// A registry a person uses, and what is known of it without asking it.
///
/// # Examples
/// ```no_run
/// for listed in cargo_kami::ops::list_registries()? {
///     println!("{} {}", listed.registry.name, listed.registry.url);
/// }
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ListedRegistry {
    /// The registry.
    pub registry: Registry,
    /// Whether it is the one that is meant where none is named.
    pub is_default: bool,
    /// How many packages it has, if it was ever reached.
    pub packages: Option<usize>,
    /// How old what is known of it is.
    pub age: Age,
}

/// The registries a person uses, by name.
///
/// # Errors
/// When the settings cannot be read.
///
/// # Examples
/// See [`ListedRegistry`].
pub fn list_registries() -> Result<Vec<ListedRegistry>, RegistryError> {
    let known = KnownRegistries::new(user_settings()?);
    let default = known.choose(None).ok().map(|registry| registry.name);
    known.all().into_iter().map(|registry| listed(registry, default.as_deref())).collect()
}

fn listed(registry: Registry, default: Option<&str>) -> Result<ListedRegistry, RegistryError> {
    let index = Index::open(index_options(&registry)?)?;
    let is_default = default == Some(registry.name.as_str());
    let packages = index.names().ok().map(|names| names.len());
    Ok(ListedRegistry { registry, is_default, packages, age: index.age() })
}
