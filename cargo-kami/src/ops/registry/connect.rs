//! A registry that can be added to.

use super::{ReachOptions, RegistryError, index_options, reach};
use crate::settings::Registry;
use kami_registry::{git::Transport, index::Index, publish::Writer};

/// A registry, the copy of it on this machine, and the way to it.
///
/// # Examples
/// ```no_run
/// let connection = cargo_kami::ops::connect(&Default::default())?;
/// println!("{}", connection.registry.url);
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
#[derive(Debug)]
pub struct Connection {
    /// Which one it is.
    pub registry: Registry,
    /// The copy.
    pub index: Index,
    /// The way.
    pub remote: Box<dyn Transport>,
}

impl Connection {
    /// Adds to its logs.
    ///
    /// # Examples
    /// ```no_run
    /// let mut connection = cargo_kami::ops::connect(&Default::default())?;
    /// let log = connection.writer().log(&"fs-grep".parse()?)?;
    /// println!("{} versions", log.releases().len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn writer(&mut self) -> Writer<'_> {
        Writer::new(&mut self.index, &*self.remote)
    }
}

/// Gets ready to use a registry of this user's. It is not asked anything yet.
///
/// # Errors
/// When there is no such registry, no way to it, or no place for a copy of it.
///
/// # Examples
/// See [`Connection`].
pub fn connect(options: &ReachOptions) -> Result<Connection, RegistryError> {
    let registry = reach::choose(options)?;
    let remote = reach::way(&registry, options.interaction)?;
    let index = Index::open(index_options(&registry)?)?;
    Ok(Connection { registry, index, remote })
}
