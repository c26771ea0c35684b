//! A registry that is within reach.

use super::{Homeless, SettingsError, index_options, user_settings};
use crate::{
    Diagnostic, Exit,
    settings::{KnownRegistries, Registry, RegistryChoiceError},
};
use kami_registry::{
    git::{self, Interaction, Transport, TransportError, TransportOptions},
    index::{Index, IndexError, Refreshed},
    publish::Writer,
};

/// A registry, the copy of it on this machine, and the way to it.
///
/// # Examples
/// ```no_run
/// use kami_registry::git::Interaction;
/// let mut connection = cargo_kami::ops::connect(Some("acme"), Interaction::Never)?;
/// println!("{}", connection.registry.url);
/// # Ok::<(), cargo_kami::ops::ConnectError>(())
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
    /// Brings the copy up to date. What was accepted stays usable whatever comes of it.
    ///
    /// # Errors
    /// When nothing was ever fetched and the registry cannot be reached, or the copy cannot be used.
    ///
    /// # Examples
    /// ```no_run
    /// use kami_registry::git::Interaction;
    /// let mut connection = cargo_kami::ops::connect(None, Interaction::Never)?;
    /// println!("{:?}", connection.refresh()?);
    /// # Ok::<(), cargo_kami::ops::ConnectError>(())
    /// ```
    pub fn refresh(&mut self) -> Result<Refreshed, ConnectError> {
        Ok(self.index.refresh(&*self.remote)?)
    }

    /// Adds to its logs.
    ///
    /// # Examples
    /// ```no_run
    /// use kami_registry::git::Interaction;
    /// let mut connection = cargo_kami::ops::connect(None, Interaction::Never)?;
    /// let log = connection.writer().log(&"fs-grep".parse()?)?;
    /// println!("{} versions", log.releases().len());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn writer(&mut self) -> Writer<'_> {
        Writer::new(&mut self.index, &*self.remote)
    }
}

/// Why no registry is within reach.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::{ConnectError, Homeless}};
/// assert_eq!(ConnectError::from(Homeless).code(), "cache-homeless");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConnectError {
    /// The settings cannot be told.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// None can be chosen.
    #[error(transparent)]
    Choice(#[from] RegistryChoiceError),
    /// No place for the copy.
    #[error(transparent)]
    Homeless(#[from] Homeless),
    /// The way is closed.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// The copy cannot be used.
    #[error(transparent)]
    Index(#[from] IndexError),
}

impl Diagnostic for ConnectError {
    fn code(&self) -> &'static str {
        match self {
            Self::Settings(error) => error.code(),
            Self::Choice(error) => error.code(),
            Self::Homeless(error) => error.code(),
            Self::Transport(error) => error.code(),
            Self::Index(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            Self::Settings(error) => error.hint(),
            Self::Choice(error) => error.hint(),
            Self::Homeless(error) => error.hint(),
            Self::Transport(error) => error.hint(),
            Self::Index(error) => error.hint(),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Choice(error) => error.exit(),
            _ => Exit::CouldNot,
        }
    }
}

/// Gets ready to use a registry of this user's: the named one, or the default. It is not asked anything yet.
///
/// # Errors
/// When there is none of that name, or no way to it.
///
/// # Examples
/// See [`Connection`].
pub fn connect(name: Option<&str>, interaction: Interaction) -> Result<Connection, ConnectError> {
    connect_to(KnownRegistries::new(user_settings()?).choose(name)?, interaction)
}

/// Gets ready to use this registry. It is not asked anything yet.
///
/// # Errors
/// When there is no way to it, or no place for a copy of it.
///
/// # Examples
/// ```no_run
/// # fn example(registry: cargo_kami::settings::Registry) -> Result<(), cargo_kami::ops::ConnectError> {
/// let connection = cargo_kami::ops::connect_to(registry, kami_registry::git::Interaction::Never)?;
/// # Ok(()) }
/// ```
pub fn connect_to(registry: Registry, interaction: Interaction) -> Result<Connection, ConnectError> {
    let remote = git::open(&registry.url, &TransportOptions { interaction, ..TransportOptions::default() })?;
    let index = Index::open(index_options(&registry)?)?;
    Ok(Connection { registry, index, remote })
}
