//! Connections: how many there are, and how long they may keep a place without using it.

use axum::{Extension, Router, extract::ConnectInfo};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use rustix::net::sockopt::set_tcp_user_timeout;
use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::sleep,
};

/// What connections beyond their number are told, in one piece.
const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\
    content-type: text/plain; charset=utf-8\r\ncontent-length: 47\r\n\r\nthere are too many connections; try again soon\n";
/// Until there may be a descriptor free again.
const BREATH: Duration = Duration::from_millis(50);
/// Until a peer that takes nothing of what is sent to it is taken for gone, in milliseconds.
const DEAF: u32 = 60_000;

/// The way in for connections.
pub(super) struct Connections {
    app: Router,
    places: Arc<Semaphore>,
    idle: Duration,
    open: GracefulShutdown,
}

impl Connections {
    /// At most `most` at once, none of them without a request for longer than `idle`.
    pub(super) fn new(app: Router, (most, idle): (usize, Duration)) -> Self {
        Self { app, places: Arc::new(Semaphore::new(most)), idle, open: GracefulShutdown::new() }
    }

    /// Serves whoever connects until `finished`, then waits for what is under way on each connection.
    pub(super) async fn serve(self, listener: TcpListener, finished: impl Future<Output = ()>) {
        let mut finished = pin!(finished);
        loop {
            let accepted = tokio::select! {
                () = &mut finished => break,
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((connection, peer)) => self.enter(connection, peer),
                // the peer is gone already, or there is no descriptor left
                Err(_) => sleep(BREATH).await,
            }
        }
        self.open.shutdown().await;
    }

    fn enter(&self, connection: TcpStream, peer: SocketAddr) {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            // whoever cannot take even this is told nothing
            let _ = connection.try_write(FULL);
            return;
        };
        // a connection that is gone already shows elsewhere
        let _ = prepare(&connection);
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(self.idle);
        let app = self.app.clone().layer(Extension(ConnectInfo(peer)));
        let app = TowerToHyperService::new(app);
        let serving = http.serve_connection(TokioIo::new(connection), app);
        tokio::spawn(kept(place, self.open.watch(serving)));
    }
}

async fn kept(_place: OwnedSemaphorePermit, serving: impl Future<Output = Result<(), hyper::Error>>) {
    if let Err(error) = serving.await {
        tracing::debug!("a connection ended early: {error}");
    }
}

/// What comes of many small writes is sent as it is written: with Nagle's algorithm an answer takes 40 ms.
fn prepare(connection: &TcpStream) -> io::Result<()> {
    connection.set_nodelay(true)?;
    Ok(set_tcp_user_timeout(connection, DEAF)?)
}
