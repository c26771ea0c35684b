//! Where clients reach a server over HTTP.

use super::{ServeError, ServeEvent, ServeSink};
use kami_host::mcp::HttpOptions;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Where clients reach a server over HTTP, and who they may be.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{Exposure, HttpPlace};
/// let address = "127.0.0.1:8931".parse()?;
/// let place = HttpPlace { address, exposure: Exposure::default(), options: Default::default() };
/// assert_eq!(place.exposure, Exposure::ThisMachine);
/// # Ok::<(), std::net::AddrParseError>(())
/// ```
#[derive(Clone, Debug)]
pub struct HttpPlace {
    /// The address.
    pub address: SocketAddr,
    /// From where it can be reached.
    pub exposure: Exposure,
    /// Who is let in, and how much of it.
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
    /// Nobody is asked who they are, so nobody else is let in unless somebody says so.
    pub(super) fn check(&self) -> Result<(), ServeError> {
        match self.exposure {
            Exposure::ThisMachine if !self.address.ip().is_loopback() => {
                Err(ServeError::Public { address: self.address })
            }
            _ => Ok(()),
        }
    }

    pub(super) async fn listen(&self, tell: &ServeSink) -> Result<TcpListener, ServeError> {
        let taken = |source| ServeError::Address { address: self.address, source };
        let listener = TcpListener::bind(self.address).await.map_err(taken)?;
        tell(ServeEvent::Listening { address: listener.local_addr().map_err(taken)? });
        Ok(listener)
    }
}
