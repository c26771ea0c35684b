//! Takes a component out of a repository, sizes first.

use super::{ArtifactError, write::FILE};
use crate::git::{Oid, local, loose};
use git2::{FileMode, ObjectType, Odb, Repository};
use std::path::Path;

/// No commit or tree of an artifact needs more bytes.
const MOST: usize = 4096;

/// Reads the component of an artifact. No object is unpacked before its kind and size are known to be right.
///
/// # Errors
/// When it has not the form of an artifact or not this size, is damaged, or is not there.
///
/// # Examples
/// ```
/// use kami_registry::{artifact, git};
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("clone.git");
/// git::create(&path)?;
/// let id = artifact::write(&path, b"\0asm")?;
/// let error = artifact::read(&path, id, 5).map_err(|error| error.code());
/// assert_eq!(error, Err("artifact-size"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(repository: &Path, id: Oid, size: u64) -> Result<Vec<u8>, ArtifactError> {
    let opened = local::open(repository)?;
    let objects = opened.odb().map_err(|source| ArtifactError::Damaged { id, source })?;
    Reader { repository: &opened, objects: &objects, id }.component(size)
}

struct Reader<'a> {
    repository: &'a Repository,
    objects: &'a Odb<'a>,
    id: Oid,
}

impl Reader<'_> {
    fn component(&self, size: u64) -> Result<Vec<u8>, ArtifactError> {
        self.check_small(self.id, ObjectType::Commit)?;
        let tree = self.damage(self.repository.find_commit(self.id))?.tree_id();
        self.check_small(tree, ObjectType::Tree)?;
        let blob = self.file(tree)?.ok_or_else(|| self.malformed("it holds no plain file `component.wasm`"))?;
        let (found, kind) = self.header(blob, size)?;
        match kind {
            ObjectType::Blob if found as u64 == size => Ok(self.damage(self.objects.read(blob))?.data().to_vec()),
            ObjectType::Blob => Err(ArtifactError::Size { expected: size, found: found as u64 }),
            _ => Err(self.malformed("its `component.wasm` is no file")),
        }
    }

    fn check_small(&self, id: Oid, kind: ObjectType) -> Result<(), ArtifactError> {
        match self.header(id, MOST as u64)? {
            (size, found) if found == kind && size <= MOST => Ok(()),
            _ => Err(self.malformed("it is no small commit with a small tree")),
        }
    }

    fn header(&self, id: Oid, most: u64) -> Result<(usize, ObjectType), ArtifactError> {
        let whole = loose::is_whole(self.repository, id, most).then(|| self.objects.read_header(id));
        self.damage(whole.unwrap_or_else(|| Err(git2::Error::from_str("the file of an object is cut off"))))
    }

    /// The component's blob. Links and programs do not count.
    fn file(&self, tree: Oid) -> Result<Option<Oid>, ArtifactError> {
        let tree = self.damage(self.repository.find_tree(tree))?;
        let entry = tree.get_name(FILE).filter(|entry| entry.filemode_raw() == i32::from(FileMode::Blob));
        Ok(entry.map(|entry| entry.id()))
    }

    fn malformed(&self, reason: &'static str) -> ArtifactError {
        ArtifactError::Malformed { id: self.id, reason }
    }

    fn damage<T>(&self, result: Result<T, git2::Error>) -> Result<T, ArtifactError> {
        result.map_err(|source| ArtifactError::Damaged { id: self.id, source })
    }
}
