//! Moves references, by compare-and-swap.

use super::{Folder, copy, left, lock, rules};
use crate::git::{Authority, Oid, PushError, Said, Transport, Update, local, program::GitProgram};
use git2::{ErrorCode, Repository, Signature, Transaction};
use std::{path::Path, slice};

/// Sends what `from` has and moves the references.
pub(super) fn push(folder: &Folder, from: &Path, updates: &[Update]) -> Result<(), PushError> {
    let turn = folder.exclusive()?;
    let to = folder.repository()?;
    if has_work_tree(&to) {
        return Err(protected(updates, "it has a work tree, which a push would not change"));
    }
    if folder.options.authority == Authority::Publisher {
        if rules::are_there(&to) {
            return GitProgram::folder(&folder.url, &folder.path, &folder.options).push(from, updates);
        }
        if let Some(kept) = rules::kept(&to, updates) {
            return Err(protected(slice::from_ref(kept), "nothing may be deleted"));
        }
    }
    let source = local::open(from)?;
    let tips: Vec<Oid> = updates.iter().filter_map(|update| update.new).collect();
    copy::push(folder, &copy::Copy::new(&source, &to, &folder.options.caps), &tips)?;
    let _announced = left::announce(&turn, to.path(), updates);
    // all are looked at before the first is moved; then one after another, for what comes later may need what comes first
    updates.iter().for_each(|update| lock::remove_stale(&turn, to.path(), &update.name));
    let locked: Result<Vec<Locked<'_>>, _> = updates.iter().map(|update| Locked::new(folder, &to, update)).collect();
    locked?.into_iter().try_for_each(Locked::commit)
}

/// Whether files lie beside the repository that a push would leave behind.
fn has_work_tree(repository: &Repository) -> bool {
    let is_bare = || repository.config()?.snapshot()?.get_bool("core.bare");
    repository.path().ends_with(".git") && !is_bare().unwrap_or_default()
}

fn protected(updates: &[Update], reason: &str) -> PushError {
    let name = updates.first().map(|update| update.name.clone()).unwrap_or_default();
    PushError::Protected { name, said: Said::new(reason) }
}

/// A reference nobody else can move now, git neither.
struct Locked<'a> {
    update: &'a Update,
    transaction: Transaction<'a>,
    is_done: bool,
}

impl<'a> Locked<'a> {
    fn new(folder: &Folder, repository: &'a Repository, update: &'a Update) -> Result<Self, PushError> {
        let mut transaction = repository.transaction().map_err(|error| declined(update, &error))?;
        transaction.lock_ref(&update.name).map_err(|error| declined(update, &error))?;
        let now = folder.target(repository, &update.name)?;
        let is_done = now == update.new;
        match update {
            _ if is_done || now == update.expected => Ok(Self { update, transaction, is_done }),
            Update { expected: None, name, .. } => Err(PushError::Taken { name: name.clone() }),
            Update { name, .. } => Err(PushError::Lost { name: name.clone() }),
        }
    }

    fn commit(mut self) -> Result<(), PushError> {
        let name = &self.update.name;
        let set = match self.update.new {
            _ if self.is_done => return Ok(()),
            Some(new) => Signature::now("kami", "kami@localhost")
                .and_then(|who| self.transaction.set_target(name, new, Some(&who), "push")),
            None => self.transaction.remove(name),
        };
        set.and_then(|()| self.transaction.commit()).map_err(|error| declined(self.update, &error))
    }
}

fn declined(update: &Update, error: &git2::Error) -> PushError {
    let name = update.name.clone();
    match error.code() {
        ErrorCode::Locked => PushError::Lost { name },
        _ => PushError::Declined { name, said: Said::new(error.message()) },
    }
}
