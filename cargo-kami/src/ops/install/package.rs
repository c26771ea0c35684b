//! Packages from registries: the log is verified, the release vetted, and the file held against what the log says of it.

use super::{InstallEvent, PackageError, source::Fetched};
use crate::{
    adapters::places,
    ops::user_settings,
    settings::{KnownRegistries, Registry},
    store::Provenance,
    trust::{TrustStore, Vetted, Vetting, vet},
};
use kami_registry::{
    Log, PackageName, Sha256,
    artifact::{self, Wanted},
    git::{self, Oid, Transport, TransportOptions},
    index::{Index, IndexOptions, Refreshed},
    log::Release,
    settings::ArtifactSource,
    trust::{Pin, Question},
};
use std::time::Duration;

mod matching;

/// How long one component may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// A package of a registry, and whom to trust.
///
/// # Examples
/// ```
/// fn name(source: &cargo_kami::ops::PackageSource) -> &str {
///     source.name.as_str()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct PackageSource {
    /// The package.
    pub name: PackageName,
    /// Which version, and whom to trust.
    pub vetting: Vetting,
    /// The registry, by what it is called here; the default one where nothing is said.
    pub registry: Option<String>,
}

/// What is kept of a package once it is installed.
#[derive(Clone, Debug)]
pub(super) struct Trusted {
    pub(super) store: TrustStore,
    pub(super) pin: Pin,
}

/// Fetches the release that fits best and is trusted.
pub(super) fn fetch(
    source: &PackageSource,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &dyn Fn(&Question) -> Option<bool>,
) -> Result<Fetched, PackageError> {
    let registry = KnownRegistries::new(user_settings()?).choose(source.registry.as_deref())?;
    let remote = git::open(&registry.url, &TransportOptions::default())?;
    let index = refreshed(&registry, &*remote, tell)?;
    let log = index.log(&source.name)?;
    let Vetted { release, pin, waiting } = vet(&log, &source.vetting, ask)?;
    waiting.map(|waiting| InstallEvent::Waiting(waiting.to_string())).into_iter().for_each(tell);
    let bytes = component(&index, &*remote, &release)?;
    matching::check(source.name.as_str(), &release.publish, &bytes)?;
    let trusted = Trusted { store: source.vetting.store.clone(), pin };
    Ok(fetched(bytes, &registry, (&log, &release), trusted))
}

/// The local copy, as new as the registry lets it be.
fn refreshed(
    registry: &Registry,
    remote: &dyn Transport,
    tell: &(dyn Fn(InstallEvent) + Sync),
) -> Result<Index, PackageError> {
    let cache = places::cache().ok_or(PackageError::Homeless)?;
    let mut options = IndexOptions::new(cache.join("index").join(format!("{}.git", registry.id.hex())));
    options.id = Some(registry.id);
    let mut index = Index::open(options)?;
    match index.refresh(remote)? {
        Refreshed::Offline(error) => tell(InstallEvent::Stale(error.to_string())),
        Refreshed::Refused(refusal) => tell(InstallEvent::Stale(refusal.to_string())),
        _ => {}
    }
    Ok(index)
}

/// The bytes the log speaks of, from the first source that has them.
fn component(index: &Index, remote: &dyn Transport, release: &Release) -> Result<Vec<u8>, PackageError> {
    let file = &release.publish.artifact;
    let id = Oid::from_bytes(file.git.bytes()).unwrap_or(Oid::ZERO_SHA1);
    let mut missed = None;
    for source in index.settings()?.artifacts {
        if !matches!(source, ArtifactSource::Git { .. }) {
            continue;
        }
        match artifact::fetch(remote, &Wanted { reference: &source.of(&file.sha256), id, size: file.size }, PATIENCE) {
            Ok(bytes) if Sha256::of(&bytes) == file.sha256 => return Ok(bytes),
            Ok(bytes) => missed = Some(PackageError::Swapped { expected: file.sha256, found: Sha256::of(&bytes) }),
            Err(error) => missed = Some(error.into()),
        }
    }
    Err(missed.unwrap_or(PackageError::NoSource))
}

fn fetched(bytes: Vec<u8>, registry: &Registry, (log, release): (&Log, &Release), trusted: Trusted) -> Fetched {
    let provenance = Provenance {
        source: format!("{}@{} --registry {}", log.name(), release.version(), registry.name),
        registry: Some(*log.registry()),
        entry: Some(release.entry),
        identity: log.identity(),
        signers: release.signers.clone(),
    };
    Fetched { bytes, provenance, stem: log.name().to_string(), trusted: Some(trusted) }
}
