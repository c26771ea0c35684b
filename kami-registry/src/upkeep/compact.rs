//! Drops the history of a registry.

use super::{UpkeepError, scratch::Scratch};
use crate::{
    git::{Caps, Oid, Transport, Update, Want},
    index::BRANCH,
};

const MESSAGE: &str = "drop the history\n";
const LOCAL: &str = "refs/kami/old";

/// Replaces the branch by a single commit that holds the same. Copies of the registry take it, since no content is missing;
/// clones with a history of their own do not follow.
///
/// # Errors
/// When there is no registry, somebody publishes meanwhile, or the host does not let anybody rewrite the branch.
///
/// # Examples
/// ```
/// use kami_registry::{git::{Caps, Transport}, upkeep::{UpkeepError, compact}};
/// fn shrink(remote: &dyn Transport) -> Result<(), UpkeepError> {
///     compact(remote, &Caps::default()).map(drop)
/// }
/// ```
pub fn compact(remote: &dyn Transport, caps: &Caps) -> Result<Oid, UpkeepError> {
    let _turn = remote.exclusive()?;
    let seen = remote.tip(BRANCH)?.ok_or(UpkeepError::Nothing)?;
    let scratch = Scratch::new()?;
    remote.fetch(&scratch.path(), &[Want::object(seen, LOCAL)], caps)?;
    let old = scratch.repository.find_commit(seen)?;
    if old.parent_count() == 0 {
        return Ok(seen);
    }
    let new = scratch.commit_tree(old.tree_id(), MESSAGE)?;
    remote.push(&scratch.path(), &[Update::advance(BRANCH, seen, new)])?;
    Ok(new)
}

#[cfg(test)]
mod tests;
