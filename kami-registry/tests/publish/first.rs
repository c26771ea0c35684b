//! The first version of a package.
#![expect(clippy::panic, reason = "a test fails by panicking")]

use crate::world::{Outcome, World};
use kami_registry::{
    Sha256,
    artifact::{self, Wanted},
    git::Oid,
    key::{SecretKey, Signer},
    log::EventKind,
    publish::{Appended, Change, Founders, Release, Target},
};
use kami_test_remotes::Kind;
use std::time::Duration;

#[test]
fn test_first_publish_creates_the_package_with_its_component() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;

        let appended = alice.publish("1.0.0", b"\0asm one")?;

        let Appended::Done(done) = appended else { panic!("{kind:?}: {appended:?}") };
        assert_eq!((done.target, done.tries), (Target::Main, 1), "{kind:?}");
        let log = world.log()?;
        let kinds: Vec<_> = log.entries().iter().map(|entry| entry.kind).collect();
        assert_eq!(kinds, [EventKind::Create, EventKind::Publish], "{kind:?}");
        assert_eq!(log.head().map(|head| head.line), Some(done.line), "{kind:?}");
        assert_eq!(log.owners(), [alice.key.public().clone()], "{kind:?}");
        let release = &log.releases().first().ok_or("no release")?.publish.artifact;
        let reference = format!("refs/kami/artifacts/{}", Sha256::of(b"\0asm one").hex());
        let wanted = Wanted { reference: &reference, id: Oid::from_bytes(release.git.bytes())?, size: release.size };
        let fetched = artifact::fetch(&*world.open()?, &wanted, Duration::from_secs(60))?;
        assert_eq!(fetched, b"\0asm one", "{kind:?}");
        world.remote.git(&["fsck", "--strict"])?;
    }
    Ok(())
}

#[test]
fn test_first_publish_with_a_recovery_key_is_signed_by_both() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, recovery) = (world.publisher("alice")?, SecretKey::generate("recovery")?);
    let owners = vec![alice.key.public().clone(), recovery.public().clone()];
    let release = |owners| Release {
        publish: crate::publisher::publish("1.0.0"),
        component: b"\0asm one",
        founders: Some(Founders { owners, threshold: 1 }),
    };
    let change = Change::Release(Box::new(release(owners.clone())));

    let alone = alice.append(&change, &[]).map_err(|error| (error.code(), error.to_string()));
    let together = alice.append(&change, &[&recovery]);

    let missing = format!("`fs-grep` asks for more signatures: {} (recovery)", recovery.public().fingerprint());
    assert_eq!(alone, Err(("publish-unsigned", missing)));
    assert!(together.is_ok(), "{together:?}");
    assert_eq!(world.log()?.owners(), owners);
    Ok(())
}

#[test]
fn test_first_publish_after_garbage_and_a_torn_line_counts() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    world.vandalise("p/3e/fs-grep.jsonl", b"garbage\n{\"body\":")?;

    alice.publish("1.0.0", b"\0asm one")?;

    let log = world.log()?;
    assert_eq!((log.releases().len(), log.skipped_lines()), (1, 2));
    Ok(())
}
