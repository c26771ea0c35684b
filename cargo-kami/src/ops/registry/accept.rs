//! What a person may decide about a registry.

use super::{ReachOptions, RegistryError, index_options, reach};
use crate::{
    ops::user_settings,
    settings::{KnownRegistries, Registry},
};
use kami_registry::{
    git::{Caps, Oid},
    index::{Index, IndexError},
    upkeep,
};

/// Accepts a state of a registry that broke its rules, which `commit` names by its first digits.
///
/// # Errors
/// When no registry in use has shown that state last, or it is none of that registry.
///
/// # Examples
/// ```no_run
/// let (registry, commit) = cargo_kami::ops::accept_state("4af721d27f77")?;
/// println!("{} is at {commit}", registry.name);
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn accept_state(commit: &str) -> Result<(Registry, Oid), RegistryError> {
    for registry in KnownRegistries::new(user_settings()?).all() {
        let mut index = Index::open(index_options(&registry)?)?;
        match index.accept(commit) {
            Err(IndexError::Commit { .. }) => {}
            accepted => return Ok((registry, accepted?)),
        }
    }
    Err(IndexError::Commit { commit: commit.to_owned() }.into())
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
