//! One client from its first message to its last.

use super::{
    Catalogue, ServeError, ServeOptions, SessionError,
    fill::fill,
    prologue::Prologue,
    server::{House, Server},
    shelf::shelf,
};
use rmcp::{
    service::{ServerInitializeError, serve_server},
    transport::async_rw::AsyncRwTransport,
};
use std::error::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::sync::CancellationToken;

/// Serves one client that writes its messages to `reader` and reads from `writer`, until it leaves or the server is
/// stopped. The client is greeted at once; requests about tools wait for the catalogue.
///
/// # Errors
/// When the catalogue cannot be made, or the client opens the connection in no way the protocol knows.
///
/// # Examples
/// ```
/// use kami_host::mcp::{Catalogue, CatalogueError, ServeOptions, serve};
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let (client, server) = tokio::io::duplex(1024);
/// drop(client);
/// let (reader, writer) = tokio::io::split(server);
/// serve((reader, writer), Catalogue::new(Vec::new()), ServeOptions::default()).await?;
/// # Ok(()) }
/// ```
pub async fn serve<R, W, C, E>(
    (reader, writer): (R, W),
    catalogue: C,
    options: ServeOptions,
) -> Result<(), ServeError<E>>
where
    R: AsyncRead + Send + Unpin + 'static,
    W: AsyncWrite + Send + Unpin + 'static,
    C: Future<Output = Result<Catalogue, E>>,
    E: Error + Send + 'static,
{
    let (filler, shelf) = shelf();
    let closed = CancellationToken::new();
    let server = Server::new(shelf, House::new(&options), closed.clone());
    let replacements = options.replacements.clone();
    let transport = Prologue::new(AsyncRwTransport::new_server(reader, writer), options.stop.clone(), closed);
    let mut session = std::pin::pin!(session(server, transport));
    tokio::select! {
        ended = &mut session => Ok(ended?),
        error = fill(catalogue, replacements, filler) => {
            options.stop.cancel();
            session.await?;
            Err(ServeError::Catalogue(error))
        }
    }
}

async fn session<T>(server: Server, transport: Prologue<T>) -> Result<(), SessionError>
where
    Prologue<T>: rmcp::transport::Transport<rmcp::RoleServer> + 'static,
{
    match serve_server(server, transport).await {
        Ok(running) => running.waiting().await.map(drop).map_err(SessionError::Internal),
        // the client is gone before it said anything that needs an answer
        Err(
            ServerInitializeError::ConnectionClosed(_)
            | ServerInitializeError::Cancelled
            | ServerInitializeError::TransportError { .. },
        ) => Ok(()),
        Err(error) => Err(SessionError::Handshake(Box::new(error))),
    }
}
