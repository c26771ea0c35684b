//! A server from its first connection to its last.

use super::{
    HttpOptions,
    access::Checker,
    connections::Connections,
    drain::{Drain, PATIENCE},
    gate::{Gate, gate},
    limiter::Limiter,
    metadata::metadata,
    metrics::{count, metrics as measured},
    owners::Owners,
    probes::probes,
    service::{config, service},
};
use crate::mcp::{
    Catalogue, ServeError, ServeOptions,
    fill::fill,
    shelf::{Shelf, shelf},
    signals::stop_on_signal,
};
use axum::{Router, middleware::from_fn_with_state};
use rmcp::transport::StreamableHttpServerConfig;
use std::{error::Error, net::IpAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, time::sleep};
use tokio_util::sync::CancellationToken;

/// For connections to close after the last answer.
const GRACE: Duration = Duration::from_millis(500);

/// Serves every client that connects, in both eras of the protocol at `/mcp`, until a signal or [`ServeOptions::stop`]
/// asks to stop. `catalogue` may still be made while clients are greeted.
///
/// # Errors
/// When the catalogue cannot be made.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use kami_host::{Host, HostOptions, mcp::{Catalogue, HttpOptions, Served, ServeOptions, serve_http}};
/// let component = Host::new(HostOptions::default())?.component(std::fs::read("weather.wasm")?)?;
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8931").await?;
/// let catalogue = Catalogue::new(vec![Served::new("weather", component)]);
/// serve_http(listener, catalogue, (ServeOptions::default(), HttpOptions::default())).await?;
/// # Ok(()) }
/// ```
pub async fn serve_http<C, E>(
    listener: TcpListener,
    catalogue: C,
    (options, http): (ServeOptions, HttpOptions),
) -> Result<(), ServeError<E>>
where
    C: Future<Output = Result<Catalogue, E>>,
    E: Error + Send + 'static,
{
    let (filler, shelf) = shelf();
    let (stop, replacements) = (options.stop.clone(), options.replacements.clone());
    let signals = tokio::spawn(stop_on_signal(stop.clone()));
    let mut serving = std::pin::pin!(accept(listener, shelf, options, http));
    let ended = tokio::select! {
        () = &mut serving => Ok(()),
        error = fill(catalogue, replacements, filler) => {
            stop.cancel();
            serving.await;
            Err(ServeError::Catalogue(error))
        }
    };
    signals.abort();
    ended
}

async fn accept(listener: TcpListener, shelf: Shelf, options: ServeOptions, http: HttpOptions) {
    let (stop, cut) = (options.stop.clone(), CancellationToken::new());
    let (drain, own) = (Drain::new(stop.clone()), own_name(&listener));
    let body = usize::try_from(http.body.bytes()).unwrap_or(usize::MAX);
    let config = config(cut.clone()).with_max_request_body_bytes(body);
    let (most, idle) = (http.connections, http.idle);
    let door = Arc::new(Gate {
        checker: Checker::new(&http.access),
        limiter: Limiter::new(http.share),
        owners: Owners::default(),
        options: http,
        shelf,
        own,
        sessions: Arc::default(),
        drain: drain.clone(),
    });
    let app = app(&options, door, config);
    let finished = async move {
        drain.finished().await;
        cut.cancel();
    };
    tokio::select! {
        () = Connections::new(app, (most, idle)).serve(listener, finished) => {}
        () = overdue(stop) => {}
    }
}

/// What is behind which path.
fn app(options: &ServeOptions, door: Arc<Gate>, config: StreamableHttpServerConfig) -> Router {
    let (shelf, sessions, metrics) = (door.shelf.clone(), Arc::clone(&door.sessions), options.metrics.clone());
    Router::new()
        .nest_service("/mcp", service(options, shelf.clone(), sessions, config))
        .layer(from_fn_with_state(Arc::clone(&door), gate))
        .merge(metadata(door.options.access.oauth.as_ref()))
        .merge(measured(metrics.clone(), door))
        .merge(probes(shelf, options.stop.clone()))
        .layer(from_fn_with_state(metrics, count))
}

fn own_name(listener: &TcpListener) -> Option<IpAddr> {
    listener.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
}

async fn overdue(stop: CancellationToken) {
    stop.cancelled().await;
    sleep(PATIENCE + GRACE).await;
}
