//! Where clients reach a server over HTTP.

use super::{ServeError, ServeEvent, ServeSink};
use crate::adapters::open_files;
use kami_host::mcp::HttpOptions;
use std::{net::SocketAddr, path::PathBuf};
use tokio::net::TcpListener;

/// Where clients reach a server over HTTP, and who they may be.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{Exposure, HttpPlace};
/// let address = "127.0.0.1:8931".parse()?;
/// let (exposure, options) = (Exposure::default(), Default::default());
/// let place = HttpPlace { address, exposure, token_file: None, oauth_config: None, options };
/// assert_eq!(place.exposure, Exposure::ThisMachine);
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct HttpPlace {
    /// The address.
    pub address: SocketAddr,
    /// From where it can be reached.
    pub exposure: Exposure,
    /// The tokens that let somebody in; nobody is asked for one if `None`.
    pub token_file: Option<PathBuf>,
    /// The file about the authorization server whose tokens let somebody in as well.
    pub oauth_config: Option<PathBuf>,
    /// Who is let in beside that, and how much of it.
    pub options: HttpOptions,
}

/// From where a server can be reached.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Exposure::default(), cargo_kami::ops::Exposure::ThisMachine);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Exposure {
    /// From this machine only.
    #[default]
    ThisMachine,
    /// From wherever the address leads.
    Anybody,
}

impl HttpPlace {
    /// Where nobody is asked who they are, nobody else is let in unless somebody says so.
    pub(super) fn check(&self) -> Result<(), ServeError> {
        match self.exposure {
            Exposure::ThisMachine if !self.address.ip().is_loopback() && !self.asks() => {
                Err(ServeError::Public { address: self.address })
            }
            _ => Ok(()),
        }
    }

    /// Whether tokens travel over a network as they are.
    fn is_plain(&self) -> bool {
        self.asks() && !self.address.ip().is_loopback()
    }

    fn asks(&self) -> bool {
        self.token_file.is_some() || self.oauth_config.is_some()
    }

    pub(super) async fn listen(&self, tell: &ServeSink) -> Result<TcpListener, ServeError> {
        let taken = |source| ServeError::Address { address: self.address, source };
        open_files::raise();
        let listener = TcpListener::bind(self.address).await.map_err(taken)?;
        let address = listener.local_addr().map_err(taken)?;
        if self.is_plain() {
            tell(ServeEvent::Plain { address });
        }
        tell(ServeEvent::Listening { address });
        Ok(listener)
    }
}

#[cfg(test)]
mod tests;
