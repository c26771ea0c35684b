//! Puts a component into a repository.

use crate::{
    Sha256,
    git::{Oid, TransportError, local},
};
use git2::{FileMode, ObjectType, Repository, Signature, Time};
use std::path::Path;

/// Where registries keep artifacts unless their settings say otherwise; `{sha256}` stands for the digest of the component.
///
/// # Examples
/// ```
/// assert!(kami_registry::artifact::REFERENCE.contains("{sha256}"));
/// ```
pub const REFERENCE: &str = "refs/kami/artifacts/{sha256}";

/// The file of the component in the artifact's tree.
pub(crate) const FILE: &str = "component.wasm";

/// The reference an artifact has where the registry's settings say `pattern`.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, artifact};
/// let name = artifact::reference(artifact::REFERENCE, &Sha256::of(b""));
/// assert!(name.starts_with("refs/kami/artifacts/e3b0c442"));
/// ```
pub fn reference(pattern: &str, component: &Sha256) -> String {
    pattern.replace("{sha256}", &component.hex())
}

/// Makes the artifact of a component in a bare repository; no reference points to it yet.
///
/// # Errors
/// When the repository cannot be written.
///
/// # Examples
/// ```
/// use kami_registry::{artifact, git};
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("clone.git");
/// git::create(&path)?;
/// let id = artifact::write(&path, b"\0asm")?;
/// assert_eq!(id, artifact::write(&path, b"\0asm")?);
/// assert_eq!(artifact::read(&path, id, 4)?, b"\0asm");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write(repository: &Path, component: &[u8]) -> Result<Oid, TransportError> {
    let opened = local::open(repository)?;
    commit(&opened, component).map_err(|error| local::unusable(repository, error))
}

/// Author, time and message are fixed, so that the id depends on nothing but the bytes.
fn commit(repository: &Repository, component: &[u8]) -> Result<Oid, git2::Error> {
    let blob = repository.odb()?.write(ObjectType::Blob, component)?;
    let mut tree = repository.treebuilder(None)?;
    tree.insert(FILE, blob, FileMode::Blob.into())?;
    let tree = repository.find_tree(tree.write()?)?;
    let who = Signature::new("kami", "kami@localhost", &Time::new(0, 0))?;
    let message = format!("kami artifact {}\n", Sha256::of(component));
    repository.commit(None, &who, &who, &message, &tree, &[])
}
