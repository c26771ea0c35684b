//! Packages from registries: the log is verified, the release vetted, and the file held against what was signed.

use super::{InstallEvent, source::Fetched};
use crate::{
    Diagnostic, Exit,
    ops::{PackageError, ReachOptions, RegistryError, check_package, package::obtain, reach},
    store::Provenance,
    trust::{TrustError, TrustStore, Vetted, Vetting, vet},
};
use kami_registry::{
    Log, PackageName,
    index::Refreshed,
    log::Release,
    trust::{Pin, Question},
};
use std::path::Path;

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
pub(super) async fn fetch(
    (source, store): (&PackageSource, &Path),
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &dyn Fn(&Question) -> Option<bool>,
) -> Result<Fetched, ReleaseError> {
    let reached = reach(&ReachOptions { registry: source.registry.clone(), ..ReachOptions::default() })?;
    match &reached.refreshed {
        Refreshed::Offline(error) => tell(InstallEvent::Stale(error.to_string())),
        Refreshed::Refused(refusal) => tell(InstallEvent::Stale(refusal.to_string())),
        _ => {}
    }
    let log = reached.index.log(&source.name).map_err(RegistryError::from)?;
    let Vetted { release, pin, waiting } = vet(&log, &source.vetting, ask)?;
    waiting.map(|waiting| InstallEvent::Waiting(waiting.to_string())).into_iter().for_each(tell);
    let bytes = obtain(&reached, &release.publish.artifact, store).await?;
    check_package(&source.name, &release.publish, &bytes)?;
    let trusted = Some(Trusted { store: source.vetting.store.clone(), pin });
    let provenance = provenance(&log, &release, &reached.registry.name);
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

/// Why a package cannot be had.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::{PackageError, ReleaseError}};
/// let differs = PackageError::Differs { what: "version", signed: "1.0.0".into(), found: "2.0.0".into() };
/// assert_eq!(ReleaseError::from(differs).code(), "package-differs");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReleaseError {
    /// A registry that cannot be reached or read.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// A package or version that is not trusted, or not there.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// A file that cannot be had, or is not what was signed.
    #[error(transparent)]
    Package(#[from] PackageError),
}

impl ReleaseError {
    fn inner(&self) -> &dyn Diagnostic {
        match self {
            Self::Registry(error) => error,
            Self::Trust(error) => error,
            Self::Package(error) => error,
        }
    }
}

impl Diagnostic for ReleaseError {
    fn code(&self) -> &'static str {
        self.inner().code()
    }

    fn hint(&self) -> Option<String> {
        self.inner().hint()
    }

    fn exit(&self) -> Exit {
        self.inner().exit()
    }
}
