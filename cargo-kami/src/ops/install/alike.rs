//! Names in a registry that people take for the one they typed.

use crate::ops::{Reached, RegistryError};
use kami_registry::{PackageName, name::Likeness};

/// More than anybody reads.
const MOST: usize = 5;

/// Packages of the registry whose names look like this one, those that look the same first. What has no versions is no
/// package anybody could have meant.
pub(super) fn alike(reached: &Reached, name: &PackageName) -> Result<Vec<PackageName>, RegistryError> {
    let names = reached.index.names()?.into_iter();
    let mut alike: Vec<_> = names.filter_map(|other| Some((name.likeness(&other)?, other))).collect();
    alike.sort_by_key(|(likeness, _)| *likeness != Likeness::Skeleton);
    let published = |other: &PackageName| reached.index.log(other).is_ok_and(|log| !log.releases().is_empty());
    Ok(alike.into_iter().map(|(_, other)| other).filter(published).take(MOST).collect())
}
