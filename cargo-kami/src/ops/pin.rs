//! Pins installed tools: updates leave them alone.

use super::{
    Consent, InstallError, InstallEvent, InstallOptions, InstallQuestion, InstallReport, InstallSource, PackageSource,
    Pinning, Reached, RegistryError, ReleaseError,
    install::{finish, prepare, release::fetch_from},
    registry::reach_known,
    requirement::requirement,
    user_settings,
};
use crate::{
    grants::StandingGrants,
    settings::{KnownRegistries, Registry},
    store::{Installed, Store, StoreError},
    trust::Vetting,
};
use kami_registry::{git::Interaction, trust::Question};
use semver::{Op, Version};
use std::path::{Path, PathBuf};

/// Which version of a tool to pin, and what is said about it in advance.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::PinOptions, trust::{TrustStore, Vetting}};
/// use kami_registry::{Timestamp, trust::Session};
/// let vetting = Vetting::new(TrustStore::named("trust.toml".into()), Timestamp::from_seconds(0), Session::Ci);
/// let options = PinOptions::new("/home/me/kami".into(), "fs-grep", "1.2.0".parse()?, vetting);
/// assert_eq!(options.version.minor, 2);
/// # Ok::<(), semver::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct PinOptions {
    /// The folder of the store.
    pub store: PathBuf,
    /// What the tool is called by.
    pub tool: String,
    /// The version; it may be older than what is installed.
    pub version: Version,
    /// Whom to trust.
    pub vetting: Vetting,
    /// What it is allowed beyond what it was allowed before.
    pub grants: StandingGrants,
    /// Whether there is something left to ask.
    pub consent: Consent,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

impl PinOptions {
    /// A version, asking about whatever it wants more.
    ///
    /// # Examples
    /// See [`PinOptions`].
    pub fn new(store: PathBuf, tool: impl Into<String>, version: Version, vetting: Vetting) -> Self {
        let (grants, consent) = (StandingGrants::default(), Consent::default());
        Self { store, tool: tool.into(), version, vetting, grants, consent, cache: None }
    }
}

/// Pins what is installed.
///
/// # Errors
/// When it is not installed, or the store cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::pin(dir.path(), "demo").is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn pin(store: &Path, name: &str) -> Result<Installed, StoreError> {
    Store::existing(store, name)?.allow(name, |tool| tool.pinned = true)
}

/// Leaves a tool to updates again.
///
/// # Errors
/// When it is not installed, or the store cannot be written.
///
/// # Examples
/// ```
/// # let dir = tempfile::tempdir()?;
/// assert!(cargo_kami::ops::unpin(dir.path(), "demo").is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn unpin(store: &Path, name: &str) -> Result<Installed, StoreError> {
    Store::existing(store, name)?.allow(name, |tool| tool.pinned = false)
}

/// Installs a version of an installed tool in its place, and pins it: whole or not at all.
///
/// # Errors
/// When the tool is from no registry, or the version cannot be installed.
///
/// # Examples
/// ```no_run
/// # async fn example(options: &cargo_kami::ops::PinOptions) -> Result<(), cargo_kami::ops::InstallError> {
/// let report = cargo_kami::ops::pin_version(options, &|_event| (), &|_question| None).await?;
/// assert!(report.tool.pinned);
/// # Ok(()) }
/// ```
pub async fn pin_version(
    options: &PinOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<InstallReport, InstallError> {
    let PinOptions { store, tool: name, grants, consent, cache, .. } = options.clone();
    let tool = Store::existing(&store, &name)?.tool(&name)?;
    let reached = reach_known(registry(&tool)?, Interaction::Never).map_err(ReleaseError::from)?;
    let source = source(&tool, options, &reached)?;
    let trust = |question: &Question| ask(InstallQuestion::Trust(question));
    let fetched = fetch_from(&reached, (&source, &store), tell, &trust).await?;
    let (source, pinning) = (InstallSource::Package(Box::new(source)), Pinning::Pinned);
    let wanted =
        InstallOptions { name: Some(name), grants, consent, pinning, cache, ..InstallOptions::new(source, store) };
    finish(prepare(fetched, &wanted, tell)?, &wanted, tell, ask).await
}

/// The registry it came from, whatever that is called in this folder.
fn registry(tool: &Installed) -> Result<Registry, InstallError> {
    let name = tool.name.clone();
    let Some(registry) = tool.provenance.registry else { return Err(InstallError::Elsewhere { name }) };
    let settings = user_settings().map_err(|error| ReleaseError::from(RegistryError::from(error)))?;
    KnownRegistries::new(settings).by_id(&registry).ok_or(InstallError::Forgotten { name, registry })
}

fn source(tool: &Installed, options: &PinOptions, reached: &Reached) -> Result<PackageSource, InstallError> {
    let name = tool.package.parse().map_err(|_| InstallError::Elsewhere { name: tool.name.clone() })?;
    let (requirement, held) = (requirement(Op::Exact, &options.version), tool.version.parse().ok());
    let vetting = Vetting { requirement, held, ..options.vetting.clone() };
    Ok(PackageSource { name, vetting, registry: Some(reached.registry.name.clone()) })
}
