//! Somebody who runs a registry, or stands before it, and shows what they like.

use super::forger::{LOG, bytes, reasons};
use crate::{
    publisher::name,
    world::{MAIN, Outcome, World},
};
use kami_registry::{
    RegistryId, Sha256,
    index::{Index, IndexOptions, Refreshed},
    settings::RegistrySettings,
};
use kami_test_remotes::Kind;

#[test]
fn test_line_altered_in_the_registry_counts_for_nobody_and_is_seen_by_who_knew_it() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
        alice.publish("1.0.0", b"\0asm one")?;
        bob.index.refresh(&*bob.transport)?;
        let (theirs, evil) = (Sha256::of(b"\0asm one"), Sha256::of(b"\0asm evil"));

        world.vandalise(LOG, bytes(&world)?.replace(&theirs.hex(), &evil.hex()).as_bytes())?;

        let log = world.log()?;
        assert_eq!((log.releases().len(), reasons(&log)), (0, vec!["log-signature-worthless"]), "{kind:?}");
        let Refreshed::Refused(refusal) = bob.index.refresh(&*bob.transport)? else { return Err("accepted".into()) };
        assert_eq!(refusal.code(), "registry-rewritten", "{kind:?}");
        let known: Vec<_> =
            bob.index.log(&name()?)?.releases().iter().map(|known| known.publish.artifact.sha256).collect();
        assert_eq!(known, [theirs], "{kind:?}: what was accepted stays usable");
    }
    Ok(())
}

#[test]
fn test_log_carried_into_another_registry_says_nothing_there() -> Outcome {
    let (world, other) = (World::start(Kind::Folder)?, RegistrySettings::new(RegistryId::from_bytes([8; 16]), "evil"));
    let other = World::with(Kind::Folder, &other)?;
    world.publisher("alice")?.publish("1.0.0", b"\0asm one")?;

    other.vandalise(LOG, bytes(&world)?.as_bytes())?;

    let log = other.log()?;
    assert_eq!((log.entries().len(), reasons(&log)), (0, vec!["package-registry", "log-line-sequence"]));
    Ok(())
}

#[test]
fn test_log_laid_under_another_name_says_nothing_there() -> Outcome {
    let world = World::start(Kind::Folder)?;
    world.publisher("alice")?.publish("1.0.0", b"\0asm one")?;
    let (folder, taken) = (tempfile::tempdir()?, "fs-find".parse::<kami_registry::PackageName>()?);

    world.vandalise(&taken.log_path(), bytes(&world)?.as_bytes())?;

    let mut index = Index::open(IndexOptions::new(folder.path().join("index.git")))?;
    index.refresh(&*world.open()?)?;
    let log = index.log(&taken)?;
    assert_eq!((log.entries().len(), reasons(&log)), (0, vec!["log-line-name"; 2]));
    assert_eq!(index.log(&name()?)?.releases().len(), 1);
    Ok(())
}

#[test]
fn test_states_mixed_of_an_old_and_a_new_one_are_refused_as_a_whole() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
        alice.publish("1.0.0", b"\0asm one")?;
        let old = bytes(&world)?;
        alice.publish("1.1.0", b"\0asm two")?;
        bob.index.refresh(&*bob.transport)?;
        let accepted = bob.index.accepted();

        world.vandalise("p/00/other-tool.jsonl", b"")?;
        world.vandalise(&"fs-find".parse::<kami_registry::PackageName>()?.log_path(), b"new\n")?;
        world.vandalise(LOG, old.as_bytes())?;

        let Refreshed::Refused(refusal) = bob.index.refresh(&*bob.transport)? else { return Err("accepted".into()) };
        assert_eq!((bob.index.accepted(), refusal.violations.len()), (accepted, 2), "{kind:?}: {refusal}");
        assert_eq!(bob.index.names()?, [name()?], "{kind:?}");
        assert_eq!(bob.index.log(&name()?)?.releases().len(), 2, "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_log_replaced_in_the_registry_by_a_create_of_somebody_else_is_seen() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
    let empty = world.tip()?;
    alice.publish("1.0.0", b"\0asm one")?;
    bob.index.refresh(&*bob.transport)?;
    let known = bob.index.log(&name()?)?.identity();

    world.remote.git(&["update-ref", MAIN, empty.trim()])?;
    world.publisher("mallory")?.publish("1.0.0", b"\0asm evil")?;

    let Refreshed::Refused(refusal) = bob.index.refresh(&*bob.transport)? else { return Err("accepted".into()) };
    assert_eq!(refusal.code(), "registry-rewritten");
    assert_ne!(world.log()?.identity(), known, "whoever comes new sees another package");
    Ok(())
}

#[test]
fn test_registry_that_shows_nothing_new_is_as_old_as_its_last_commit() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    bob.index.refresh(&*bob.transport)?;
    let frozen = world.tip()?;
    alice.now = "2026-12-24T10:00:00Z".parse()?;
    alice.publish("1.1.0", b"\0asm two")?;

    world.remote.git(&["update-ref", MAIN, frozen.trim()])?;
    let refreshed = bob.index.refresh(&*bob.transport)?;

    assert!(matches!(refreshed, Refreshed::Unchanged), "{refreshed:?}");
    assert_eq!(bob.index.age().changed, Some("2026-11-22T10:00:00Z".parse()?));
    Ok(())
}
