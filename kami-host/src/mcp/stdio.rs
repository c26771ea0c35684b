//! The client that started this process.

use super::{Catalogue, ServeError, ServeOptions, serve, signals::stop_on_signal};
use rmcp::transport::stdio_pipes;
use std::error::Error;

/// Serves the client on standard input and output, as [`serve`] does. Ends when standard input ends, and on SIGINT and
/// SIGTERM; calls under way get 5 s to finish.
///
/// A read of standard input that is not a pipe cannot be cancelled and holds a tokio runtime open: end the process
/// afterwards rather than waiting for the runtime.
///
/// # Errors
/// When the catalogue cannot be made, or the client opens the connection in no way the protocol knows.
///
/// # Examples
/// ```no_run
/// use kami_host::mcp::{Catalogue, ServeOptions, serve_stdio};
/// # async fn example() -> Result<(), kami_host::mcp::ServeError<kami_host::mcp::CatalogueError>> {
/// serve_stdio(Catalogue::new(Vec::new()), ServeOptions::default()).await?;
/// # Ok(()) }
/// ```
pub async fn serve_stdio<C, E>(catalogue: C, options: ServeOptions) -> Result<(), ServeError<E>>
where
    C: Future<Output = Result<Catalogue, E>>,
    E: Error + Send + 'static,
{
    let signals = tokio::spawn(stop_on_signal(options.stop.clone()));
    let served = serve(stdio_pipes(), catalogue, options).await;
    signals.abort();
    served
}
