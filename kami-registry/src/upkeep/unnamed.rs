//! Components that no line names.

use super::{UpkeepError, named::Named, scratch::Scratch};
use crate::{
    git::{Oid, Transport, Update, Want},
    index::{BRANCH, Index, IndexError, Objects, Refreshed},
};
use git2::Signature;
use std::collections::BTreeMap;

/// Components of a registry that no line names: what somebody has left who wanted to publish and did not come to an end.
///
/// # Examples
/// ```
/// use kami_registry::{git::Transport, index::Index, upkeep::{Unnamed, UpkeepError}};
/// fn tidy(index: &mut Index, remote: &dyn Transport) -> Result<usize, UpkeepError> {
///     let unnamed = Unnamed::find(index, remote)?;
///     unnamed.remove(index, remote)?;
///     Ok(unnamed.components.len())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Unnamed {
    /// Their references, and what these point to.
    pub components: BTreeMap<String, Oid>,
    /// How many other components there are.
    pub named: usize,
    /// The state of the registry in which nothing names them.
    seen: Oid,
}

/// Where a line can lie before it is in the registry: branches, and what hosts make of proposals.
const PROPOSALS: [&str; 3] = ["refs/heads/", "refs/pull/", "refs/merge-requests/"];

/// So many can be named on one command line.
const AT_ONCE: usize = 500;

impl Unnamed {
    /// Looks for them. A component is named by any line of any log, on the branch or in a proposal, whether the line counts or
    /// not.
    ///
    /// # Errors
    /// When the registry cannot be reached, or broke its rules: what it names no longer may still be needed.
    ///
    /// # Examples
    /// See [`Unnamed`].
    pub fn find(index: &mut Index, remote: &dyn Transport) -> Result<Self, UpkeepError> {
        // before the logs: what comes meanwhile is not looked at
        let references = remote.refs("refs/")?;
        match index.refresh(remote)? {
            Refreshed::Unchanged | Refreshed::Updated(_) => {}
            Refreshed::Offline(error) => return Err(error.into()),
            Refreshed::Refused(refusal) => return Err(IndexError::Refused(refusal).into()),
        }
        let seen = index.accepted().ok_or(UpkeepError::Nothing)?;
        let settings = index.settings()?;
        let mut named = Named::default();
        for package in index.names()? {
            named.read(&index.log_bytes(&package)?.unwrap_or_default());
        }
        let (components, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
            references.into_iter().partition(|(name, _)| settings.artifact_of(name).is_some());
        let proposals =
            others.into_keys().filter(|name| name != BRANCH && PROPOSALS.iter().any(|at| name.starts_with(at)));
        read_proposals(remote, index, &proposals.collect::<Vec<_>>(), &mut named)?;
        let all = components.len();
        let is_named = |name: &str| settings.artifact_of(name).is_none_or(|digest| named.has(&digest));
        let components: BTreeMap<_, _> = components.into_iter().filter(|(name, _)| !is_named(name)).collect();
        Ok(Self { named: all - components.len(), components, seen })
    }

    /// Removes them, if nothing was published since they were looked for: the branch gets a commit that changes nothing, so that
    /// whoever publishes at the same time is either first, or looks again at what is there.
    ///
    /// # Errors
    /// When somebody published meanwhile, or the host lets nobody delete anything.
    ///
    /// # Examples
    /// See [`Unnamed`].
    pub fn remove(&self, index: &Index, remote: &dyn Transport) -> Result<(), UpkeepError> {
        let _turn = remote.exclusive()?;
        let mut seen = self.seen;
        let components: Vec<_> = self.components.iter().collect();
        for some in components.chunks(AT_ONCE) {
            let next = mark(index, seen, some.len())?;
            let deletions = some.iter().map(|(name, id)| Update::delete(name, **id));
            let updates: Vec<Update> = [Update::advance(BRANCH, seen, next)].into_iter().chain(deletions).collect();
            remote.push(index.folder(), &updates)?;
            seen = next;
        }
        Ok(())
    }
}

/// A commit with the same content.
fn mark(index: &Index, seen: Oid, count: usize) -> Result<Oid, UpkeepError> {
    let repository = index.repository();
    let parent = repository.find_commit(seen)?;
    let (who, message) = (Signature::now("kami", "kami@localhost")?, format!("remove {count} unnamed components\n"));
    Ok(repository.commit(None, &who, &who, &message, &parent.tree()?, &[&parent])?)
}

fn read_proposals(
    remote: &dyn Transport,
    index: &Index,
    names: &[String],
    named: &mut Named,
) -> Result<(), UpkeepError> {
    if names.is_empty() {
        return Ok(());
    }
    let scratch = Scratch::new()?;
    let wants = names.iter().zip(0..).map(|(name, number)| Want::reference(name, &format!("refs/kami/{number}")));
    let tips = remote.fetch(&scratch.path(), &wants.collect::<Vec<_>>(), index.caps())?;
    let read = |tip: Oid, named: &mut Named| named.read_state(&Objects::new(&scratch.repository)?, tip);
    tips.into_iter().try_for_each(|tip| read(tip, named)).map_err(UpkeepError::from)
}
