//! The host as commands that end soon want it.

use kami_host::{Host, HostError, HostOptions, domain::ByteSize};
use std::path::PathBuf;

/// Calls at a time: setting up the engine takes longer with each.
const CONCURRENCY: u32 = 4;

/// A host for few calls.
pub(super) fn small(cache: Option<PathBuf>, memory: ByteSize) -> Result<(Host, Option<HostError>), HostError> {
    let memory = memory.max(HostOptions::default().memory);
    open(HostOptions { cache, concurrency: CONCURRENCY, memory, ..HostOptions::default() })
}

/// A host. Where the cache cannot be used it goes without, and says why.
pub(super) fn open(options: HostOptions) -> Result<(Host, Option<HostError>), HostError> {
    match Host::new(options.clone()) {
        Ok(host) => Ok((host, None)),
        Err(error @ (HostError::Cache { .. } | HostError::CacheNotPrivate { .. })) => {
            Ok((Host::new(HostOptions { cache: None, ..options })?, Some(error)))
        }
        Err(error) => Err(error),
    }
}
