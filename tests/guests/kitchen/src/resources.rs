//! What surrounds a call: environment, clocks, chance, and what is left of earlier calls.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

static CALLS: AtomicU32 = AtomicU32::new(0);

/// Counts the calls this instance has seen: always 1.
#[kami::tool]
fn counter() -> u32 {
    CALLS.fetch_add(1, Ordering::Relaxed) + 1
}

/// Reads a variable of the environment.
#[kami::tool(read_only)]
fn env(name: String) -> Result<String, std::env::VarError> {
    std::env::var(name)
}

/// Reads the whole environment.
#[kami::tool(read_only)]
fn env_all() -> BTreeMap<String, String> {
    std::env::vars().collect()
}

/// Tells the time, in seconds since 1970.
#[kami::tool(read_only)]
fn now() -> kami::Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

/// Makes a random number.
#[kami::tool(read_only)]
fn random() -> u64 {
    RandomState::new().hash_one(0)
}
