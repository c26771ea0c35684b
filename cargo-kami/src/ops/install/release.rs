//! Packages from registries: the log is verified, the release vetted, and the file held against what was signed.

use super::{InstallEvent, alike::alike, source::Fetched};
use crate::{
    ops::{ReachOptions, Reached, RegistryError, check_package, package::obtain, reach},
    store::Provenance,
    trust::{TrustStore, Vetted, Vetting, vet},
};
use kami_registry::{
    Log, PackageName,
    log::Release,
    trust::{CapabilityGrowth, Pin, Question},
};
use semver::VersionReq;
use std::path::Path;

mod error;

pub use error::ReleaseError;

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

/// What is known of a package besides its file.
#[derive(Clone, Debug)]
pub(super) struct Trusted {
    pub(super) store: TrustStore,
    /// What is kept of it once it is installed.
    pub(super) pin: Pin,
    /// What becomes of a version that asks for more than the one before.
    pub(super) growth: CapabilityGrowth,
    /// What of its versions was wanted.
    pub(super) requirement: VersionReq,
}

/// Fetches the release that fits best and is trusted.
pub(super) async fn fetch(
    (source, store): (&PackageSource, &Path),
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &dyn Fn(&Question) -> Option<bool>,
) -> Result<Fetched, ReleaseError> {
    let reached = reach(&ReachOptions { registry: source.registry.clone(), ..ReachOptions::default() })?;
    fetch_from(&reached, (source, store), tell, ask).await
}

/// The same, from a registry that was reached.
pub(in crate::ops) async fn fetch_from(
    reached: &Reached,
    (source, store): (&PackageSource, &Path),
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &dyn Fn(&Question) -> Option<bool>,
) -> Result<Fetched, ReleaseError> {
    reached.stale().map(InstallEvent::Stale).into_iter().for_each(tell);
    let chosen = choose(reached, source, tell, ask)?;
    bring(reached, (source, store), chosen).await
}

/// A release that was chosen, and the log it stands in.
pub(in crate::ops) struct Chosen {
    log: Log,
    pub(in crate::ops) vetted: Vetted,
}

/// Chooses the release that fits best and is trusted.
pub(in crate::ops) fn choose(
    reached: &Reached,
    source: &PackageSource,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &dyn Fn(&Question) -> Option<bool>,
) -> Result<Chosen, ReleaseError> {
    let log = reached.index.log(&source.name).map_err(RegistryError::from)?;
    if source.vetting.store.read()?.pin(log.registry(), &source.name).is_none() {
        let others = alike(reached, &source.name)?;
        if !others.is_empty() {
            tell(InstallEvent::Alike { name: source.name.clone(), others });
        }
    }
    let vetted = vet(&log, &source.vetting.clone().at(&reached.registry.name), ask)?;
    let Vetting { now, held, .. } = &source.vetting;
    if vetted.release.time.is_ahead_of(*now) && held.as_ref() != Some(vetted.release.version()) {
        tell(InstallEvent::DatedAhead(Box::new(vetted.release.clone())));
    }
    vetted.waiting.iter().for_each(|waiting| tell(InstallEvent::Waiting(waiting.to_string())));
    Ok(Chosen { log, vetted })
}

/// Fetches a release that was chosen, and holds it against what was signed.
pub(in crate::ops) async fn bring(
    reached: &Reached,
    (source, store): (&PackageSource, &Path),
    Chosen { log, vetted: Vetted { release, pin, growth, .. } }: Chosen,
) -> Result<Fetched, ReleaseError> {
    let bytes = obtain(reached, &release.publish.artifact, store).await?;
    check_package(&source.name, &release.publish, &bytes)?;
    let Vetting { store, requirement, .. } = source.vetting.clone();
    let provenance = provenance(&log, &release, &reached.registry.name);
    let trusted = Some(Trusted { store, pin, growth, requirement });
    Ok(Fetched { bytes, provenance, stem: source.name.to_string(), trusted })
}

fn provenance(log: &Log, release: &Release, registry: &str) -> Provenance {
    Provenance {
        source: format!("{}@{} --registry {registry}", log.name(), release.version()),
        registry: Some(*log.registry()),
        entry: Some(release.entry),
        identity: log.identity(),
        signers: release.signers.clone(),
    }
}
