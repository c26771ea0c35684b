//! One operation: what it may take, and what came meanwhile.

use super::credentials;
use crate::git::{Caps, RegistryUrl, Said, TransportError, messages};
use git2::{ErrorClass, ErrorCode, Progress, RemoteCallbacks};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// Shared by the thread that does the work and the one that waits for it.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub(super) url: RegistryUrl,
    pub(super) caps: Caps,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    is_given_up: AtomicBool,
    is_too_large: AtomicBool,
    remote: Mutex<Vec<u8>>,
}

/// As much of what the remote says is kept.
const MOST_MESSAGES: usize = 64 << 10;

impl Session {
    pub(super) fn new(url: &RegistryUrl, caps: &Caps) -> Self {
        Self { url: url.clone(), caps: *caps, state: Arc::default() }
    }

    pub(super) fn give_up(&self) {
        self.state.is_given_up.store(true, Ordering::SeqCst);
    }

    pub(super) fn is_given_up(&self) -> bool {
        self.state.is_given_up.load(Ordering::SeqCst)
    }

    /// What the library is to call while it works.
    pub(super) fn callbacks(&self) -> RemoteCallbacks<'_> {
        let mut callbacks = RemoteCallbacks::new();
        callbacks.transfer_progress(|progress| self.goes_on(&progress));
        callbacks.sideband_progress(|text| {
            self.hear(text);
            !self.is_given_up()
        });
        let mut credentials = credentials::Attempts::default();
        callbacks.credentials(move |url, user, kinds| credentials.next(url, user, kinds));
        callbacks
    }

    fn goes_on(&self, progress: &Progress<'_>) -> bool {
        let is_too_large = progress.received_bytes() as u64 > self.caps.bytes;
        if is_too_large {
            self.state.is_too_large.store(true, Ordering::SeqCst);
        }
        !is_too_large && !self.is_given_up()
    }

    fn hear(&self, text: &[u8]) {
        let mut remote = self.state.remote.lock().unwrap_or_else(PoisonError::into_inner);
        let room = MOST_MESSAGES.saturating_sub(remote.len());
        remote.extend(text.iter().take(room));
    }

    /// What the remote has said so far.
    pub(super) fn remote(&self) -> String {
        String::from_utf8_lossy(&self.state.remote.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }

    pub(super) fn too_slow(&self) -> TransportError {
        TransportError::TooSlow { url: self.url.clone(), limit: self.caps.time }
    }

    /// What an error of the library means.
    pub(super) fn explain(&self, error: &git2::Error) -> TransportError {
        let (url, said) = (self.url.clone(), Said::new(error.message()));
        match error.class() {
            _ if self.state.is_too_large.load(Ordering::SeqCst) => {
                TransportError::TooLarge { url, limit: self.caps.bytes }
            }
            _ if self.is_given_up() => self.too_slow(),
            _ if error.code() == ErrorCode::Auth => TransportError::Denied { url, said },
            _ if error.code() == ErrorCode::Certificate => TransportError::Untrusted { url, said },
            ErrorClass::Zlib | ErrorClass::Indexer => TransportError::Damaged { url, said },
            _ => messages::explain(&self.url, &format!("{}\n{}", error.message(), self.remote())),
        }
    }
}
