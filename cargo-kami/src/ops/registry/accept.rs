//! What a person may decide about a registry.

use super::{ReachOptions, RegistryError, index_options, reach};
use crate::{
    ops::{ReleaseError, user_settings},
    settings::{KnownRegistries, Registry},
    trust::TrustStore,
};
use kami_registry::{
    PackageName, RegistryId,
    git::{Caps, Oid},
    index::{Index, IndexError},
    trust::Pin,
    upkeep,
};

/// A state of a registry that was accepted although it broke the rules.
///
/// # Examples
/// ```
/// fn is_felt(report: &cargo_kami::ops::AcceptReport) -> bool {
///     !report.packages.is_empty()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct AcceptReport {
    /// Which registry.
    pub registry: Registry,
    /// The commit it is at.
    pub commit: Oid,
    /// The packages in use here of which it says less, or something else, than before.
    pub packages: Vec<PackageName>,
}

/// Accepts a state of a registry that broke its rules, which `commit` names by its first digits; from now on less than before
/// is expected of packages this user trusts. One that is another package now is not trusted by that.
///
/// # Errors
/// When no registry in use has shown that state last, or it is none of that registry.
///
/// # Examples
/// ```no_run
/// let report = cargo_kami::ops::accept_state("4af721d27f77", &cargo_kami::trust::TrustStore::own()?)?;
/// println!("{} is at {}", report.registry.name, report.commit);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn accept_state(commit: &str, trust: &TrustStore) -> Result<AcceptReport, ReleaseError> {
    let (registry, index, commit) = accepted(commit)?;
    Ok(AcceptReport { packages: set_back(&index, &registry.id, trust)?, registry, commit })
}

fn accepted(commit: &str) -> Result<(Registry, Index, Oid), RegistryError> {
    for registry in KnownRegistries::new(user_settings()?).all() {
        let mut index = Index::open(index_options(&registry)?)?;
        match index.accept(commit) {
            Err(IndexError::Commit { .. }) => {}
            accepted => return Ok((registry, index, accepted?)),
        }
    }
    Err(IndexError::Commit { commit: commit.to_owned() }.into())
}

/// Trusts packages as far as the registry goes now.
fn set_back(index: &Index, id: &RegistryId, trust: &TrustStore) -> Result<Vec<PackageName>, ReleaseError> {
    let file = trust.read()?;
    let pins = file.pins().filter(|pin| pin.registry == *id);
    let pins: Vec<Pin> = pins.filter_map(|pin| pin.set_back(&index.log(&pin.name).ok()?)).collect();
    let names = pins.iter().map(|pin| pin.name.clone()).collect();
    trust.set_back(pins)?;
    Ok(names)
}

/// Replaces the history of a registry by a single commit that holds the same.
///
/// # Errors
/// When it cannot be reached, somebody publishes meanwhile, or the host does not let anybody rewrite the branch.
///
/// # Examples
/// ```no_run
/// let (registry, commit) = cargo_kami::ops::compact_registry(&Default::default())?;
/// println!("{} is at {commit}", registry.name);
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn compact_registry(options: &ReachOptions) -> Result<(Registry, Oid), RegistryError> {
    let registry = reach::choose(options)?;
    let remote = reach::way(&registry, options.interaction)?;
    let commit = upkeep::compact(&*remote, &Caps::default())?;
    Ok((registry, commit))
}
