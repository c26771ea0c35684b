//! Folders that were prepared, as git and we find them.

use super::{durably, prepare};
use crate::git::{self, Authority, Insecure, PushError, RegistryUrl, TransportOptions, Update};
use git2::{ObjectType, Oid, Repository};
use kami_test_remotes::{Kind, Remote};
use std::error::Error;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn push(remote: &Remote, from: &Repository, update: Update) -> Result<std::result::Result<(), PushError>> {
    let options = TransportOptions { authority: Authority::Publisher, ..TransportOptions::default() };
    let url = RegistryUrl::parse(&remote.url(), Insecure::Allowed)?;
    Ok(git::open(&url, &options)?.push(from.path(), &[update]))
}

/// A commit of a tree with this one entry.
fn commit_of(repository: &Repository, name: &str) -> Result<Oid> {
    let mut raw = format!("100644 {name}\0").into_bytes();
    raw.extend_from_slice(repository.blob(b"x")?.as_bytes());
    let tree = repository.odb()?.write(ObjectType::Tree, &raw)?;
    let who = git2::Signature::now("mallory", "mallory@localhost")?;
    Ok(repository.commit(None, &who, &who, "x", &repository.find_tree(tree)?, &[])?)
}

#[test]
fn test_prepared_folder_is_written_durably_by_git_and_by_us() -> Result {
    let remote = Remote::start(Kind::Folder)?;
    let durable = |path| durably(Repository::open_bare(path)?)?.config()?.snapshot();
    let before = durable(remote.path())?.get_bool("core.fsyncobjectfiles");

    prepare(&remote.path())?;

    assert!(before.is_err());
    assert!(durable(remote.path())?.get_bool("core.fsyncobjectfiles")?);
    assert_eq!(remote.git(&["config", "core.fsync"])?, "all\n");
    assert!(remote.git(&["config", "core.fsyncObjectFiles"]).is_err(), "git would warn of it at every push");
    Ok(())
}

#[test]
fn test_prepared_folder_takes_nothing_damaged_and_lets_nothing_go() -> Result {
    for kind in Kind::ALL {
        let (remote, folder) = (Remote::start(kind)?, tempfile::tempdir()?);
        let repository = Repository::init_bare(folder.path())?;
        let (well, ill) = (commit_of(&repository, "x")?, commit_of(&repository, ".git")?);
        push(&remote, &repository, Update::create("refs/heads/main", well))??;
        let name = "refs/heads/other";
        push(&remote, &repository, Update::create(name, well))??;

        prepare(&remote.path())?;
        let damaged = push(&remote, &repository, Update::create("refs/kami/artifacts/two", ill))?;
        let deleted = push(&remote, &repository, Update::delete(name, well))?;

        // a folder is written without git, by whoever may write anything there
        assert_eq!(damaged.is_ok(), kind == Kind::Folder, "{kind:?}: {damaged:?}");
        assert!(matches!(deleted, Err(PushError::Protected { .. })), "{kind:?}: {deleted:?}");
        assert_eq!(remote.git(&["rev-parse", name])?.trim(), well.to_string(), "{kind:?}");
    }
    Ok(())
}
