//! Changes which registries a person uses.

use super::{RegistryError, index_options, search_path};
use crate::{
    adapters::locked::{self, Readers},
    ops::{settings_path, user_settings},
    settings::{self, EditError, KnownRegistries},
};
use kami_registry::index;

/// Takes a registry out of those a person uses, and throws away what was kept of it. What is installed from it stays.
///
/// # Errors
/// When there is none of that name, or the settings cannot be written.
///
/// # Examples
/// ```no_run
/// cargo_kami::ops::remove_registry("acme")?;
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn remove_registry(name: &str) -> Result<(), RegistryError> {
    let all = KnownRegistries::new(user_settings()?).all();
    let found = all.iter().find(|registry| registry.name == name);
    let gone = found.ok_or_else(|| EditError::Missing { name: name.to_owned() })?;
    locked::update(&settings_path()?, Readers::Anybody, |text| {
        settings::remove_registry(text, name).map_err(RegistryError::from)
    })?;
    let elsewhere = all.iter().any(|registry| registry.name != name && registry.id == gone.id);
    if !elsewhere {
        index::discard(&index_options(gone)?.folder)?;
        kami_registry::search::discard(&search_path(&gone.id)?)?;
    }
    Ok(())
}

/// Makes a registry the one that is meant where none is named.
///
/// # Errors
/// When there is none of that name, or the settings cannot be written.
///
/// # Examples
/// ```no_run
/// cargo_kami::ops::default_registry("acme")?;
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn default_registry(name: &str) -> Result<(), RegistryError> {
    user_settings()?;
    locked::update(&settings_path()?, Readers::Anybody, |text| {
        settings::set_default(text, name).map_err(RegistryError::from)
    })
}
