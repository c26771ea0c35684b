//! Somebody who has the repository of a registry in their hands, and alters its objects.
#![expect(clippy::disallowed_methods, reason = "a test: it alters files")]

use crate::{
    publisher::reference,
    world::{Outcome, World, commit},
};
use git2::Repository;
use kami_registry::{
    artifact::{self, ArtifactError, Wanted},
    git::{Caps, Oid, Want},
    index::{Index, IndexOptions},
};
use kami_test_remotes::Kind;
use std::{fs, path::PathBuf, time::Duration};

/// The file of a loose object.
fn file(world: &World, id: &str) -> PathBuf {
    let (folder, rest) = id.trim().split_at(2);
    world.remote.path().join("objects").join(folder).join(rest)
}

/// Makes the object of the one name hold what the other holds: what two objects of one name would come to.
fn swap(world: &World, from: &str, to: &str) -> Outcome {
    fs::remove_file(file(world, to))?;
    Ok(fs::copy(file(world, from), file(world, to)).map(drop)?)
}

/// Nobody can make two objects of one SHA-1 here: the nearest is an object that holds something else than its name says.
#[test]
fn test_component_in_an_object_of_another_name_is_never_what_was_signed() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        world.publisher("alice")?.publish("1.0.0", b"\0asm one")?;
        let repository = Repository::open_bare(world.remote.path())?;
        let evil = commit(&repository, None, ("component.wasm", b"\0asm 666"))?;
        let blob = |commit: &str| world.remote.git(&["rev-parse", &format!("{commit}:component.wasm")]);
        let (log, reference) = (world.log()?, reference(b"\0asm one"));
        let signed = &log.releases().first().ok_or("no release")?.publish.artifact;

        swap(&world, &blob(&evil.to_string())?, &blob(&reference)?)?;

        let id = Oid::from_bytes(signed.git.bytes())?;
        let wanted = Wanted { reference: &reference, id, size: signed.size };
        let fetched = artifact::fetch(&*world.open()?, &wanted, Duration::from_secs(60));
        let told = matches!(fetched, Err(ArtifactError::Damaged { .. } | ArtifactError::Transport(_)));
        assert!(told, "{kind:?}: {fetched:?}");
    }
    Ok(())
}

#[test]
fn test_log_in_an_object_of_another_name_is_not_read() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let (mut alice, folder) = (world.publisher("alice")?, tempfile::tempdir()?);
        alice.publish("1.0.0", b"\0asm one")?;
        let id = world.remote.git(&["rev-parse", "main:p/3e/fs-grep.jsonl"])?;
        let repository = Repository::open_bare(world.remote.path())?;

        swap(&world, &repository.blob(b"evil\n")?.to_string(), &id)?;

        let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
        let refreshed = index.refresh(&*world.open()?);
        assert!(refreshed.is_err() && index.accepted().is_none(), "{kind:?}: {refreshed:?}");
    }
    Ok(())
}

#[test]
fn test_registry_that_sends_without_end_is_cut_off_and_nothing_points_to_it() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let (mut random, mut noise) = (fastrand::Rng::with_seed(7), vec![0; 4 << 20]);
        random.fill(&mut noise);
        world.vandalise("p/00/noise.bin", &noise)?;
        let (folder, transport) = (tempfile::tempdir()?, world.open()?);
        let options = IndexOptions::new(folder.path().join("index.git"));
        let mut index = Index::open(IndexOptions { caps: Caps { bytes: 1 << 20, ..Caps::default() }, ..options })?;

        let refreshed = index.refresh(&*transport).map_err(|error| error.code());
        let slow = Caps { time: Duration::ZERO, ..Caps::default() };
        let other = tempfile::tempdir()?;
        Repository::init_bare(other.path())?;
        let late = transport.fetch(other.path(), &[Want::reference("refs/heads/main", "refs/kami/x")], &slow);

        assert_eq!(refreshed.map(drop), Err("remote-too-large"), "{kind:?}");
        assert_eq!((index.accepted(), index.incoming()), (None, None), "{kind:?}");
        assert_eq!(late.map_err(|error| error.code()), Err("remote-too-slow"), "{kind:?}");
    }
    Ok(())
}
