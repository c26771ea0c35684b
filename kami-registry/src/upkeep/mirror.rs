//! A faithful copy of a registry, which never loses what it had.

use super::{UpkeepError, components::Way};
use crate::{
    check::Fault,
    git::{Caps, Oid, Transport, Update, Want, local},
    index::{BRANCH, IndexOptions, ObjectError, Objects, Refusal, States, Violation},
};
use git2::Repository;
use std::path::{Path, PathBuf};

/// What has come of copying a registry.
///
/// # Examples
/// ```
/// use kami_registry::{git::{Caps, Transport}, upkeep::{UpkeepError, mirror}};
/// use std::path::Path;
/// fn is_whole(registry: &dyn Transport, folder: &dyn Transport, path: &Path) -> Result<bool, UpkeepError> {
///     Ok(mirror(registry, folder, path, &Caps::default())?.faults.is_empty())
/// }
/// ```
#[derive(Debug)]
pub struct Mirrored {
    /// The state the copy has now.
    pub commit: Oid,
    /// How many packages are new, or have more lines.
    pub packages: usize,
    /// How many components are new.
    pub components: usize,
    /// Components the registry does not have, or something else in their place.
    pub faults: Vec<Fault>,
}

/// What the registry shows, until it is accepted.
const INCOMING: &str = "refs/kami/incoming";

/// Copies a registry into the repository in the folder `path`, which `to` writes: settings, logs, and the components that
/// versions name. Doing it again copies what is new. The copy never loses anything: what it has must be the beginning of what
/// the registry shows.
///
/// # Errors
/// When either cannot be reached, or the registry lost or changed something that the copy has; that stays as it is then.
///
/// # Examples
/// See [`Mirrored`].
pub fn mirror(from: &dyn Transport, to: &dyn Transport, path: &Path, caps: &Caps) -> Result<Mirrored, UpkeepError> {
    let _turn = to.exclusive()?;
    let old = to.tip(BRANCH)?;
    let fetched = from.tip(BRANCH)?.ok_or(UpkeepError::Nothing)?;
    let fetched = match old == Some(fetched) {
        true => fetched,
        false => from.fetch(path, &[Want::reference(BRANCH, INCOMING)], caps)?.first().copied().unwrap_or(fetched),
    };
    let repository = local::open(path)?;
    let packages = accept(&repository, old, fetched);
    if let Ok(mut incoming) = repository.find_reference(INCOMING) {
        incoming.delete()?;
    }
    let packages = packages?;
    let (components, faults) = Way { from, to, path, caps }.bring(fetched)?;
    to.push(path, &[Update { name: BRANCH.to_owned(), new: Some(fetched), expected: old }])?;
    Ok(Mirrored { commit: fetched, packages, components, faults })
}

/// How many packages a new state has more lines of, if it keeps to the rules.
fn accept(repository: &Repository, old: Option<Oid>, new: Oid) -> Result<usize, UpkeepError> {
    let judge = || {
        let objects = Objects::new(repository)?;
        let before = old.map(|old| objects.root(old)).transpose()?;
        let states = States { objects: &objects, old: before.as_ref(), new: &objects.root(new)? };
        states.judge(&IndexOptions::new(PathBuf::new()))
    };
    let (packages, violations) = match judge() {
        Ok(judgement) => (judgement.packages.len(), judgement.violations),
        Err(ObjectError::Unreadable(error)) => return Err(error.into()),
        Err(_) => (0, vec![Violation::Malformed]),
    };
    match violations.is_empty() {
        true => Ok(packages),
        false => Err(UpkeepError::Refused(Box::new(Refusal { violations, accepted: old, incoming: Some(new) }))),
    }
}
