//! The keys of an issuer, kept for a while.

use super::{
    KeySource,
    denied::Denied,
    keys::{Keys, Wanted},
};
use jsonwebtoken::DecodingKey;
use std::{
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};
use tokio::{sync::Mutex, time::timeout};

/// After this time they are asked for anew.
const FRESH: Duration = Duration::from_secs(15 * 60);
/// After this time those that cannot be had anew count no longer.
const STALE: Duration = Duration::from_secs(24 * 3600);
/// Between two times that they are asked for, so that nobody can have that done at will.
const PAUSE: Duration = Duration::from_secs(60);
/// The same while there are none at all.
const EAGER: Duration = Duration::from_secs(2);
/// How long is waited for them.
const PATIENCE: Duration = Duration::from_secs(10);

/// The keys of an issuer, kept for a while.
pub(super) struct KeyCache {
    source: KeySource,
    held: RwLock<Option<Held>>,
    /// When they were asked for last.
    asked: Mutex<Option<Instant>>,
}

#[derive(Clone)]
struct Held {
    keys: Arc<Keys>,
    since: Instant,
}

impl KeyCache {
    pub(super) fn new(source: KeySource) -> Self {
        Self { source, held: RwLock::new(None), asked: Mutex::new(None) }
    }

    /// The key a token is signed with.
    pub(super) async fn find(&self, wanted: &Wanted) -> Result<DecodingKey, Denied> {
        if let Some(key) = self.known(wanted, FRESH) {
            return Ok(key);
        }
        let mut asked = match (self.asked.try_lock(), self.known(wanted, STALE)) {
            (Ok(asked), _) => asked,
            // while another asks for newer ones
            (Err(_), Some(key)) => return Ok(key),
            (Err(_), None) => self.asked.lock().await,
        };
        // somebody else may have asked while this one waited
        if let Some(key) = self.known(wanted, FRESH) {
            return Ok(key);
        }
        let pause = if self.held().is_some() { PAUSE } else { EAGER };
        if asked.is_none_or(|asked| asked.elapsed() >= pause) {
            self.ask().await;
            *asked = Some(Instant::now());
        }
        match self.held().filter(|held| held.since.elapsed() < STALE) {
            Some(held) => held.keys.find(wanted).cloned().ok_or(Denied::UnknownKey),
            None => Err(Denied::NoKeys),
        }
    }

    fn held(&self) -> Option<Held> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn known(&self, wanted: &Wanted, age: Duration) -> Option<DecodingKey> {
        self.held().filter(|held| held.since.elapsed() < age)?.keys.find(wanted).cloned()
    }

    async fn ask(&self) {
        let fetched = timeout(PATIENCE, self.source.fetch()).await;
        let fetched = fetched.unwrap_or_else(|_| Err("they take too long".to_owned()));
        match fetched.and_then(|text| Keys::parse(&text)) {
            Ok(keys) => {
                let held = Held { keys: Arc::new(keys), since: Instant::now() };
                *self.held.write().unwrap_or_else(PoisonError::into_inner) = Some(held);
            }
            Err(reason) => tracing::warn!(reason, "the keys of the issuer cannot be had"),
        }
    }
}

#[cfg(test)]
mod tests;
