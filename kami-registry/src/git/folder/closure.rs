//! What one repository has and another needs.

use super::copy::{Copy, Stop};
use crate::git::loose;
use git2::{ObjectType, Odb, OdbLookupFlags, Oid};
use std::collections::HashSet;

/// So many commits are brought along to join what is there already; a longer way is cut off.
const MOST_COMMITS: usize = 256;

/// The objects some tips need and the target lacks, each after all that it needs itself.
pub(super) struct Closure<'a> {
    copy: &'a Copy<'a>,
    from: Odb<'a>,
    to: Odb<'a>,
    seen: HashSet<Oid>,
    bytes: u64,
    /// What to write, in this order: so whatever is there is complete, also after a copy that was killed.
    pub(super) objects: Vec<Oid>,
    /// Commits whose parents are left out.
    pub(super) cut: HashSet<Oid>,
}

enum Step {
    Enter(Oid),
    Leave(Oid),
}

impl<'a> Closure<'a> {
    pub(super) fn new(copy: &'a Copy<'a>) -> Result<Self, Stop> {
        let (from, to) = (copy.from.odb()?, copy.to.odb()?);
        Ok(Self { copy, from, to, seen: HashSet::new(), bytes: 0, objects: Vec::new(), cut: HashSet::new() })
    }

    /// Adds what `tip` needs.
    pub(super) fn add(&mut self, tip: Oid) -> Result<(), Stop> {
        let mut steps = vec![Step::Enter(tip)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(id) => self.objects.push(id),
                Step::Enter(id) if self.is_there(id) || !self.seen.insert(id) => {}
                Step::Enter(id) => {
                    steps.push(Step::Leave(id));
                    steps.extend(self.needs(id)?.into_iter().map(Step::Enter));
                }
            }
        }
        Ok(())
    }

    /// Leaves out the history of `tip` if it does not soon join what is there.
    pub(super) fn cut_if_long(&mut self, tip: Oid) -> Result<(), Stop> {
        if !self.joins_soon(tip)? {
            self.cut.insert(tip);
        }
        // what was only looked at is counted when it is taken
        self.bytes = 0;
        Ok(())
    }

    fn joins_soon(&mut self, tip: Oid) -> Result<bool, Stop> {
        let (mut open, mut seen) = (vec![tip], HashSet::new());
        while let Some(id) = open.pop() {
            if self.is_there(id) || !seen.insert(id) {
                continue;
            }
            if seen.len() > MOST_COMMITS || !self.from.exists(id) {
                return Ok(false);
            }
            if self.count(id)? == ObjectType::Commit {
                open.extend(self.copy.from.find_commit(id)?.parent_ids());
            }
        }
        Ok(true)
    }

    fn is_there(&self, id: Oid) -> bool {
        self.to.exists_ext(id, OdbLookupFlags::NO_REFRESH)
    }

    /// What an object points to. It is small enough to be read, or this stops.
    fn needs(&mut self, id: Oid) -> Result<Vec<Oid>, Stop> {
        let repository = self.copy.from;
        match self.count(id)? {
            ObjectType::Commit => {
                let commit = repository.find_commit(id)?;
                let parents = commit.parent_ids().filter(|_| !self.cut.contains(&id));
                Ok(parents.chain([commit.tree_id()]).collect())
            }
            ObjectType::Tree => {
                let tree = repository.find_tree(id)?;
                // what another repository holds is not part of this one
                let ours = tree.iter().filter(|entry| entry.kind() != Some(ObjectType::Commit));
                Ok(ours.map(|entry| entry.id()).collect())
            }
            ObjectType::Tag => Ok(vec![repository.find_tag(id)?.target_id()]),
            _ => Ok(Vec::new()),
        }
    }

    /// Counts an object's bytes before any of them is read.
    fn count(&mut self, id: Oid) -> Result<ObjectType, Stop> {
        if !loose::is_whole(self.copy.from, id, self.copy.most()) {
            return Err(git2::Error::from_str(&format!("the file of the object {id} is cut off")).into());
        }
        let (size, kind) = self.from.read_header(id)?;
        self.bytes = self.bytes.saturating_add(size as u64);
        self.copy.check(self.bytes)?;
        Ok(kind)
    }
}
