//! What is known of one package.

use super::{ReachOptions, Reached, RegistryError, reach::reach};
use kami_registry::{
    Log, PackageName,
    log::{Release, ReleaseState},
};
use semver::Version;

/// Which package, and which version of it.
///
/// # Examples
/// ```
/// use cargo_kami::ops::InfoOptions;
/// let options = InfoOptions { package: "fs-grep".parse()?, version: None, reach: Default::default() };
/// assert_eq!(options.version, None);
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug)]
pub struct InfoOptions {
    /// The package.
    pub package: PackageName,
    /// The version; where left out, the newest that can be installed.
    pub version: Option<Version>,
    /// In which registry.
    pub reach: ReachOptions,
}

/// What is known of one package.
///
/// # Examples
/// ```no_run
/// use cargo_kami::ops::{InfoOptions, package_info};
/// let report = package_info(&InfoOptions { package: "fs-grep".parse()?, version: None, reach: Default::default() }, |_| ())?;
/// println!("{} has {} versions", report.log.name(), report.log.releases().len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct InfoReport {
    /// The registry.
    pub reached: Reached,
    /// Its verified log.
    pub log: Log,
    /// The version that is meant.
    pub release: Release,
}

/// What is known of a package, from its verified log. `hear` is told how the registry was reached, whatever is found then.
///
/// # Errors
/// When there is no such registry, package or version.
///
/// # Examples
/// See [`InfoReport`].
pub fn package_info(options: &InfoOptions, hear: impl FnOnce(&Reached)) -> Result<InfoReport, RegistryError> {
    let reached = reach(&options.reach)?;
    hear(&reached);
    let log = reached.index.log(&options.package)?;
    let found = match &options.version {
        Some(version) => log.release(version),
        None => newest(&log),
    };
    let Some(release) = found.cloned() else {
        let (name, version) = (options.package.clone(), options.version.clone());
        let known = log.releases().iter().map(|release| release.version().clone()).collect();
        return Err(RegistryError::Unpublished { name, version, known });
    };
    Ok(InfoReport { reached, log, release })
}

/// The version that would be installed, or if there is none, the newest: pre-releases are for who names them.
fn newest(log: &Log) -> Option<&Release> {
    let rank = |release: &&Release| {
        (release.state == ReleaseState::Listed, release.version().pre.is_empty(), release.version().clone())
    };
    log.releases().iter().max_by_key(rank)
}
