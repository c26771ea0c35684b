//! Whether a commit holds the component it should.

use crate::{
    Sha256,
    artifact::FILE,
    git::Oid,
    index::{Entry, ObjectError, Objects, PLAIN, entry},
};
use git2::Repository;

/// Why it does not, if so.
pub(super) fn fault(repository: &Repository, id: Oid, digest: &Sha256, most: u64) -> Option<String> {
    let read = || {
        let objects = Objects::new(repository)?;
        let root = objects.root(id)?;
        let alone = root.len() == 1 && repository.find_commit(id)?.parent_count() == 0;
        match entry(&root, FILE) {
            Some(Entry { id, mode: PLAIN }) if alone => objects.blob(id, most).map(Some),
            _ => Ok(None),
        }
    };
    match read() {
        Ok(Some(bytes)) if Sha256::of(&bytes) == *digest => None,
        Ok(Some(bytes)) => Some(format!("its digest is {}", Sha256::of(&bytes))),
        Ok(None) => Some(format!("it is no commit without parents that holds `{FILE}` alone")),
        Err(ObjectError::TooLarge { size, most }) => Some(format!("it has {size} bytes, at most {most} are allowed")),
        Err(ObjectError::Kind) => Some("it is no commit".to_owned()),
        Err(ObjectError::Unreadable(error)) => Some(error.message().to_owned()),
    }
}
