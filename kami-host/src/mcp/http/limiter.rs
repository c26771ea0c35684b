//! How much each client may have.

use crate::domain::{Rate, Share};
use governor::{
    DefaultDirectRateLimiter, Quota,
    clock::{Clock, DefaultClock},
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// After this time any rate starts anew, so that whoever was not seen for as long can be forgotten.
const FORGOTTEN: Duration = Duration::from_secs(3600);
/// As many are remembered without looking who can be forgotten.
const FEW: usize = 256;

/// Counts what clients have.
pub(super) struct Limiter {
    /// For those about whom nothing else is said.
    usual: Share,
    clients: Mutex<HashMap<String, Arc<Client>>>,
}

/// What one client has.
struct Client {
    share: Share,
    rate: Option<DefaultDirectRateLimiter>,
    calls: Option<Arc<Semaphore>>,
    seen: Mutex<Instant>,
}

/// What a message costs whoever sends it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Cost {
    /// A message.
    Message,
    /// A message, and a place among their calls for as long as it takes.
    Call,
}

/// Held as long as a call is under way.
#[derive(Clone, Debug)]
pub(super) struct Place {
    _permit: Arc<OwnedSemaphorePermit>,
}

/// Why somebody has to wait.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub(super) enum Excess {
    #[error("you may send {rate} requests; try again in {} s", seconds(*.wait))]
    Rate { rate: Rate, wait: Duration },
    #[error("{most} of your calls are under way, which is as many as may be; try again when one has ended")]
    Calls { most: u32 },
}

impl Excess {
    /// Whole seconds, so that nobody comes back too early.
    pub(super) fn retry_after(self) -> u64 {
        match self {
            Self::Rate { wait, .. } => seconds(wait),
            Self::Calls { .. } => 1,
        }
    }
}

fn seconds(wait: Duration) -> u64 {
    wait.as_secs() + 1
}

impl Limiter {
    pub(super) fn new(usual: Share) -> Self {
        Self { usual, clients: Mutex::default() }
    }

    /// Counts one message. Clients that cannot be told apart share.
    pub(super) fn take(&self, who: &str, share: Share, cost: Cost) -> Result<Option<Place>, Excess> {
        let share = share.over(self.usual);
        if share == Share::default() {
            return Ok(None);
        }
        self.client(who, share).take(cost)
    }

    fn client(&self, who: &str, share: Share) -> Arc<Client> {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(client) = clients.get(who).filter(|client| client.share == share) {
            return client.clone();
        }
        if clients.len() >= FEW {
            clients.retain(|_, client| client.is_remembered());
        }
        let client = Arc::new(Client::new(share));
        clients.insert(who.to_owned(), client.clone());
        client
    }
}

impl Client {
    fn new(share: Share) -> Self {
        let quota = |rate: Rate| {
            Quota::with_period(rate.period() / rate.times.get()).map(|quota| quota.allow_burst(rate.times))
        };
        let calls = share.concurrent.and_then(|most| usize::try_from(most.get()).ok());
        Self {
            share,
            rate: share.rate.and_then(quota).map(DefaultDirectRateLimiter::direct),
            calls: calls.map(|most| Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)))),
            seen: Mutex::new(Instant::now()),
        }
    }

    fn is_remembered(&self) -> bool {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).elapsed() < FORGOTTEN
    }

    fn take(&self, cost: Cost) -> Result<Option<Place>, Excess> {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        if let (Some(limiter), Some(rate)) = (&self.rate, self.share.rate) {
            let wait = |until: governor::NotUntil<_>| until.wait_time_from(DefaultClock::default().now());
            limiter.check().map_err(|until| Excess::Rate { rate, wait: wait(until) })?;
        }
        let (Some(calls), Cost::Call) = (&self.calls, cost) else { return Ok(None) };
        match calls.clone().try_acquire_owned() {
            Ok(permit) => Ok(Some(Place { _permit: Arc::new(permit) })),
            Err(_) => Err(Excess::Calls { most: self.share.concurrent.map_or(0, Into::into) }),
        }
    }
}

#[cfg(test)]
mod tests;
