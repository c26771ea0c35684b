//! What a log says, once it is verified.

use super::{Entry, Head, LogLimits, NewerFormat, Release, Revocation, Skipped};
use crate::{
    PackageName, RegistryId, Sha256, Timestamp,
    key::{Fingerprint, PublicKey},
};
use semver::Version;
use std::collections::{BTreeMap, BTreeSet, HashMap};

mod facts;
mod lines;

/// What is known of a package from the bytes of its log, after every line was checked.
///
/// # Examples
/// ```
/// use kami_registry::{Log, log::LogLimits};
/// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/fs-grep.jsonl"));
/// # let registry = "k1:7b1f0c9e5d3a4f6f8c21d0a9b3e47c55".parse()?;
/// let log = Log::verify(&"fs-grep".parse()?, &registry, bytes, &LogLimits::default());
/// assert_eq!(log.releases().len(), 3);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Log {
    pub(super) name: PackageName,
    pub(super) registry: RegistryId,
    pub(super) limits: LogLimits,
    pub(super) bytes: u64,
    pub(super) ending: Ending,
    pub(super) entries: Vec<Entry>,
    pub(super) owners: Vec<PublicKey>,
    pub(super) threshold: u32,
    /// Every key that was an owner's at any time.
    pub(super) known: BTreeSet<Fingerprint>,
    pub(super) revoked: BTreeMap<Fingerprint, Revocation>,
    pub(super) releases: Vec<Release>,
    pub(super) by_version: HashMap<Version, usize>,
    pub(super) skipped: Vec<Skipped>,
    pub(super) skipped_lines: u64,
    pub(super) newer: Option<NewerFormat>,
}

/// How the bytes end.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ending {
    Whole,
    Torn,
}

impl Log {
    /// What a log without lines says.
    pub(super) fn empty(name: &PackageName, registry: &RegistryId, limits: &LogLimits) -> Self {
        Self {
            name: name.clone(),
            registry: *registry,
            limits: *limits,
            bytes: 0,
            ending: Ending::Whole,
            entries: Vec::new(),
            owners: Vec::new(),
            threshold: 0,
            known: BTreeSet::new(),
            revoked: BTreeMap::new(),
            releases: Vec::new(),
            by_version: HashMap::new(),
            skipped: Vec::new(),
            skipped_lines: 0,
            newer: None,
        }
    }

    /// The number of the next line.
    pub(super) fn next_seq(&self) -> u64 {
        u64::try_from(self.entries.len()).unwrap_or(u64::MAX)
    }

    pub(crate) fn last_time(&self) -> Option<Timestamp> {
        self.entries.last().map(|entry| entry.time)
    }
}
