//! Copies of a registry, and what they notice.

use crate::{
    publisher::{name, reference},
    world::{MAIN, Outcome, World},
};
use kami_registry::{
    git::{self, Authority, Caps, Insecure, RegistryUrl, Transport, TransportOptions},
    index::{Index, IndexOptions},
    upkeep::{Mirrored, UpkeepError, mirror},
};
use kami_test_remotes::Kind;
use std::path::PathBuf;
use tempfile::TempDir;

/// A copy of a registry, and the folder it lies in.
struct Mirror(TempDir);

impl Mirror {
    fn new() -> Outcome<Self> {
        let mirror = Self(tempfile::tempdir()?);
        git::create(&mirror.path())?;
        Ok(mirror)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("mirror.git")
    }

    fn open(&self) -> Outcome<Box<dyn Transport>> {
        let url = RegistryUrl::parse(&self.path().to_string_lossy(), Insecure::Refused)?;
        Ok(git::open(&url, &TransportOptions { authority: Authority::Operator, ..TransportOptions::default() })?)
    }

    fn update(&self, world: &World) -> Outcome<Result<Mirrored, UpkeepError>> {
        Ok(mirror(&*world.open()?, &*self.open()?, &self.path(), &Caps::default()))
    }

    /// What it has: its branch and components.
    fn references(&self) -> Outcome<Vec<String>> {
        Ok(self.open()?.refs("refs/")?.into_iter().map(|(name, id)| format!("{id} {name}")).collect())
    }
}

#[test]
fn test_mirror_again_and_again_has_what_the_registry_has() -> Outcome {
    for kind in Kind::ALL {
        let (world, copy) = (World::start(kind)?, Mirror::new()?);
        let mut alice = world.publisher("alice")?;
        alice.publish("1.0.0", b"\0asm one")?;
        let first = copy.update(&world)??;
        world.vandalise(
            "p/3e/fs-grep.jsonl",
            &[alice.index.log_bytes(&name()?)?.unwrap_or_default(), b"x\n".into()].concat(),
        )?;
        alice.publish("1.1.0", b"\0asm two")?;

        let second = copy.update(&world)??;
        let third = copy.update(&world)??;

        let counts = [first, second, third].map(|done| (done.packages, done.components, done.faults.len()));
        assert_eq!(counts, [(1, 1, 0), (1, 1, 0), (0, 0, 0)], "{kind:?}");
        let theirs = world.remote.git(&["for-each-ref", "--format=%(objectname) %(refname)"])?;
        assert_eq!(copy.references()?, theirs.lines().collect::<Vec<_>>(), "{kind:?}");
        let mut index = Index::open(IndexOptions::new(copy.0.path().join("index.git")))?;
        index.refresh(&*copy.open()?)?;
        assert_eq!((index.log(&name()?)?.releases().len(), index.log(&name()?)?.skipped().len()), (2, 1), "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_mirror_of_a_registry_that_shows_something_else_now_stays_and_tells() -> Outcome {
    for kind in Kind::ALL {
        let (world, copy) = (World::start(kind)?, Mirror::new()?);
        let mut alice = world.publisher("alice")?;
        let empty = world.tip()?;
        alice.publish("1.0.0", b"\0asm one")?;
        copy.update(&world)??;
        let before = copy.references()?;

        world.remote.git(&["update-ref", MAIN, empty.trim()])?;
        let rolled_back = copy.update(&world)?.map(drop);
        let mut mallory = world.publisher("mallory")?;
        mallory.publish("1.0.0", b"\0asm evil")?;
        let forked = copy.update(&world)?.map(drop);

        assert_eq!(rolled_back.map_err(|error| error.code()), Err("registry-removed"), "{kind:?}");
        assert_eq!(forked.map_err(|error| error.code()), Err("registry-rewritten"), "{kind:?}");
        assert_eq!(copy.references()?, before, "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_mirror_of_components_that_are_missing_or_replaced_tells_and_brings_them_later() -> Outcome {
    for kind in Kind::ALL {
        let (world, copy) = (World::start(kind)?, Mirror::new()?);
        let mut alice = world.publisher("alice")?;
        alice.publish("1.0.0", b"\0asm one")?;
        alice.publish("1.1.0", b"\0asm two")?;
        let [gone, other] = [b"\0asm one", b"\0asm two"].map(|bytes| reference(bytes));
        world.remote.git(&["update-ref", "-d", &gone])?;
        world.remote.git(&["update-ref", &other, MAIN])?;
        world.remote.git(&["prune", "--expire=now"])?;

        let first = copy.update(&world)??;
        world.remote.git(&["update-ref", "-d", &other])?;
        alice.leave(b"\0asm two")?;
        let second = copy.update(&world)??;

        let codes: Vec<_> = first.faults.iter().map(kami_registry::check::Fault::code).collect();
        assert_eq!((first.packages, codes.len()), (1, 2), "{kind:?}: {codes:?}");
        assert_eq!((second.components, second.faults.len()), (1, 1), "{kind:?}: {:?}", second.faults);
        assert_eq!(
            second.faults.first().map(ToString::to_string),
            Some("`fs-grep` 1.0.0 has no component in the registry".into())
        );
    }
    Ok(())
}
