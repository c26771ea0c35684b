//! Registries in repositories of every kind.

use crate::{
    RegistryId,
    git::{self, Insecure, RegistryUrl, Transport, TransportOptions},
    index::{Index, IndexOptions, Refreshed},
    settings::{ArtifactSource, RegistrySettings},
    upkeep::{Founding, UpkeepError, found},
};
use kami_test_remotes::{Kind, Remote};
use std::error::Error;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

fn open(remote: &Remote) -> Result<Box<dyn Transport>> {
    Ok(git::open(&RegistryUrl::parse(&remote.url(), Insecure::Allowed)?, &TransportOptions::default())?)
}

fn settings() -> RegistrySettings {
    RegistrySettings::new(RegistryId::from_bytes([7; 16]), "sample")
}

fn make(remote: &Remote) -> Result<RegistrySettings> {
    Ok(found(&*open(remote)?, &Founding { settings: &settings(), files: &[("README.md", "hello\n")] })?)
}

#[test]
fn test_found_in_an_empty_repository_makes_what_can_be_fetched() -> Result {
    for kind in Kind::ALL {
        let remote = Remote::start(kind)?;
        let folder = tempfile::tempdir()?;

        let made = make(&remote)?;

        let mut index = Index::open(IndexOptions::new(folder.path().join("copy.git")))?;
        assert!(matches!(index.refresh(&*open(&remote)?)?, Refreshed::Updated(_)), "{kind:?}");
        assert_eq!((index.settings()?, made), (settings(), settings()), "{kind:?}");
        assert_eq!(remote.git(&["show", "main:README.md"])?, "hello\n");
        assert_eq!(remote.git(&["for-each-ref", "--format=%(refname)"])?, "refs/heads/main\n");
    }
    Ok(())
}

#[test]
fn test_found_where_a_host_takes_branches_only_puts_components_there() -> Result {
    let remote = Remote::start(Kind::Http)?;
    remote.hook("update", r#"case "$1" in refs/heads/*) ;; *) echo "branches only" >&2; exit 1;; esac"#)?;

    let made = make(&remote)?;

    let branches = ArtifactSource::Git { reference: "refs/heads/kami/artifacts/{sha256}".into() };
    assert_eq!(made.artifacts, [branches]);
    assert_eq!(remote.git(&["for-each-ref", "--format=%(refname)"])?, "refs/heads/main\n");
    Ok(())
}

#[test]
fn test_found_where_something_is_changes_nothing() -> Result {
    let remote = Remote::start(Kind::Folder)?;
    make(&remote)?;
    let before = remote.git(&["rev-parse", "main"])?;

    let again = found(&*open(&remote)?, &Founding { settings: &settings(), files: &[] });

    assert!(matches!(again, Err(UpkeepError::Taken)), "{again:?}");
    assert_eq!(remote.git(&["rev-parse", "main"])?, before);
    Ok(())
}
