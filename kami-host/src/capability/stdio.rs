//! Standard output and standard error: captured up to a limit, counted beyond it, never passed through.

use super::Captured;
use crate::domain::ByteSize;
use bytes::Bytes;
use std::{
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};
use tokio::io::AsyncWrite;
use wasmtime_wasi::{
    cli::{IsTerminal, StdoutStream},
    p2::{OutputStream, Pollable, StreamResult},
};

#[derive(Default)]
struct Written {
    stdout: Captured,
    stderr: Captured,
    logged: u64,
    room: usize,
}

/// The standard streams and the log of one call, under one limit.
#[derive(Clone)]
pub(crate) struct Stdio(Arc<Mutex<Written>>);

/// One of the two streams.
#[derive(Clone)]
pub(crate) struct Stream {
    stdio: Stdio,
    which: fn(&mut Written) -> &mut Captured,
}

impl Stdio {
    pub(crate) fn new(limit: ByteSize) -> Self {
        let room = usize::try_from(limit.bytes()).unwrap_or(usize::MAX);
        Self(Arc::new(Mutex::new(Written { room, ..Written::default() })))
    }

    pub(crate) fn stdout(&self) -> Stream {
        Stream { stdio: self.clone(), which: |written| &mut written.stdout }
    }

    pub(crate) fn stderr(&self) -> Stream {
        Stream { stdio: self.clone(), which: |written| &mut written.stderr }
    }

    /// Takes room for a log message; false where it does not fit any more.
    pub(crate) fn charge(&self, bytes: usize) -> bool {
        let mut written = self.lock();
        let fits = bytes <= written.room;
        written.logged += bytes as u64;
        written.room = written.room.saturating_sub(bytes);
        fits
    }

    /// Everything written: standard output, standard error, and the number of bytes with the log messages.
    pub(crate) fn collect(&self) -> (Captured, Captured, u64) {
        let mut written = self.lock();
        (std::mem::take(&mut written.stdout), std::mem::take(&mut written.stderr), written.logged)
    }

    fn lock(&self) -> MutexGuard<'_, Written> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stream {
    fn take(&self, bytes: &[u8]) {
        let mut written = self.stdio.lock();
        let kept = bytes.get(..written.room.min(bytes.len())).unwrap_or_default();
        written.logged += bytes.len() as u64;
        written.room -= kept.len();
        let captured = (self.which)(&mut written);
        captured.bytes.extend_from_slice(kept);
        captured.dropped += (bytes.len() - kept.len()) as u64;
    }
}

impl IsTerminal for Stream {
    fn is_terminal(&self) -> bool {
        false
    }
}

impl StdoutStream for Stream {
    fn async_stream(&self) -> Box<dyn AsyncWrite + Send + Sync> {
        Box::new(self.clone())
    }

    fn p2_stream(&self) -> Box<dyn OutputStream> {
        Box::new(self.clone())
    }
}

#[wasmtime_wasi::async_trait]
impl Pollable for Stream {
    async fn ready(&mut self) {}
}

impl OutputStream for Stream {
    fn write(&mut self, bytes: Bytes) -> StreamResult<()> {
        self.take(&bytes);
        Ok(())
    }

    fn flush(&mut self) -> StreamResult<()> {
        Ok(())
    }

    fn check_write(&mut self) -> StreamResult<usize> {
        Ok(64 << 10)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        self.take(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}
