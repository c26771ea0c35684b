//! Brings what is wanted out of a folder.

use super::{Folder, TransportError, copy};
use crate::git::{
    Caps, Oid, Source, Transport, Want, local,
    program::{self, GitProgram},
};
use git2::Repository;
use std::path::Path;

/// From so many objects on git is faster, for it copies what is packed as it is.
const MANY: usize = 2000;

/// Copies what is wanted and missing, and points references there.
pub(super) fn fetch(folder: &Folder, into: &Path, wants: &[Want], caps: &Caps) -> Result<Vec<Oid>, TransportError> {
    let (from, to) = (folder.repository()?, local::open(into)?);
    let found: Result<Vec<Oid>, _> = wants.iter().map(|want| find(folder, &from, &want.source)).collect();
    let (found, copy) = (found?, copy::Copy::new(&from, &to, caps));
    let plan = copy::plan(folder, &copy, &found)?;
    if plan.objects.len() >= MANY && program::is_there() {
        let git = GitProgram::folder(&folder.url, &folder.path, &folder.options);
        let git = if plan.cut.is_empty() { git } else { git.without_history() };
        match git.fetch(into, wants, caps) {
            // it does not read everybody's folders, and does not give every object
            Err(TransportError::NotYours { .. } | TransportError::Lacks { .. } | TransportError::Failed { .. }) => {}
            fetched => return fetched,
        }
    }
    copy::bring(folder, &copy, &plan)?;
    for (want, id) in wants.iter().zip(&found) {
        to.reference(&want.into, *id, true, "fetched").map_err(|error| local::unusable(into, error))?;
    }
    Ok(found)
}

fn find(folder: &Folder, repository: &Repository, source: &Source) -> Result<Oid, TransportError> {
    match source {
        Source::Ref(name) => folder.target(repository, name)?.ok_or_else(|| folder.lacks(name)),
        Source::Object(id) => {
            let is_there = repository.odb().map_err(|error| folder.damaged(&error))?.exists(*id);
            if is_there { Ok(*id) } else { Err(folder.lacks(&id.to_string())) }
        }
    }
}
