//! The registry they all publish to, and whether it is whole.

use git2::{FileMode, Repository, Signature, build::TreeUpdateBuilder};
use kami_registry::{
    RegistryId,
    git::{self, Insecure, Oid, RegistryUrl, Transport, TransportOptions, Update},
    index::{Index, IndexOptions},
    log::Publish,
    settings::RegistrySettings,
};
use kami_test_remotes::{Kind, Remote};
use serde_json::json;
use std::error::Error;

pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const MAIN: &str = "refs/heads/main";

pub(crate) fn open(url: &str) -> Outcome<Box<dyn Transport>> {
    Ok(git::open(&RegistryUrl::parse(url, Insecure::Allowed)?, &TransportOptions::default())?)
}

/// An empty registry.
pub(crate) fn start(kind: Kind) -> Outcome<Remote> {
    let remote = Remote::start(kind)?;
    let folder = tempfile::tempdir()?;
    let repository = Repository::init_bare(folder.path())?;
    let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "crowd").to_json()?;
    let (file, empty) = (repository.blob(settings.as_bytes())?, repository.treebuilder(None)?.write()?);
    let mut update = TreeUpdateBuilder::new();
    let tree =
        update.upsert("kami.json", file, FileMode::Blob).create_updated(&repository, &repository.find_tree(empty)?)?;
    let who = Signature::now("test", "test@localhost")?;
    let commit = repository.commit(None, &who, &who, "start", &repository.find_tree(tree)?, &[])?;
    open(&remote.url())?.push(folder.path(), &[Update::create(MAIN, commit)])?;
    Ok(remote)
}

/// What is said of version `0.0.number`.
pub(crate) fn publish(number: u64) -> Outcome<Publish> {
    let text = json!({
        "version": format!("0.0.{number}"),
        "artifact": {"sha256": "0".repeat(64), "size": 0, "git": "0".repeat(40)},
        "abi": "kami:tool@0.2.0",
        "capabilities": {},
        "provenance": {"kami": "0.2.0"},
    });
    Ok(serde_json::from_value(text)?)
}

/// How many versions there are, by the logs alone.
pub(crate) fn count(remote: &Remote) -> Outcome<usize> {
    let folder = tempfile::tempdir()?;
    let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
    index.refresh(&*open(&remote.url())?)?;
    let counts = index.names()?.into_iter().map(|name| Ok(index.log(&name)?.releases().len()));
    counts.sum()
}

/// How many versions there are. Every log must be a chain without gaps, and every version must have its component.
pub(crate) fn check(remote: &Remote) -> Outcome<usize> {
    let transport = open(&remote.url())?;
    let folder = tempfile::tempdir()?;
    let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
    index.refresh(&*transport)?;
    let artifacts = transport.refs("refs/kami/artifacts/")?;
    let mut count = 0;
    for name in index.names()? {
        let log = index.log(&name)?;
        assert_eq!((log.skipped(), log.entries().len()), (&[][..], log.releases().len() + 1), "{name}");
        for release in log.releases() {
            let artifact = release.publish.artifact;
            let there = artifacts.get(&format!("refs/kami/artifacts/{}", artifact.sha256.hex()));
            assert_eq!(there, Some(&Oid::from_bytes(artifact.git.bytes())?), "{name} {}", release.version());
        }
        count += log.releases().len();
    }
    remote.git(&["fsck", "--strict"])?;
    Ok(count)
}
