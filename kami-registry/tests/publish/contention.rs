//! Others who are faster, and registries that take without keeping.

use crate::{
    race::{Fate, race},
    world::{Outcome, World},
};
use kami_registry::{
    key::{SecretKey, Signer},
    log::Event,
    publish::{AppendError, Appended, Writer},
};
use kami_test_remotes::Kind;
use std::time::Duration;

#[test]
fn test_publish_after_a_lost_race_is_tried_again_and_both_land() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
        bob.name = "csv-query".parse()?;
        let theirs = move || bob.publish("1.0.0", b"\0asm two").map(drop);
        alice.transport = race(alice.transport, Fate::Sent, theirs)?;

        let appended = alice.publish("1.0.0", b"\0asm one");

        let tries = appended.as_ref().map(|appended| match appended {
            Appended::Done(done) => done.tries,
            _ => 0,
        });
        assert!(matches!(tries, Ok(2)), "{kind:?}: {appended:?}");
        assert_eq!(world.log()?.releases().len(), 1, "{kind:?}");
        assert_eq!(world.packages()?, ["csv-query", "fs-grep"], "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_publish_after_the_name_was_taken_meanwhile_is_refused() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
    let theirs = vec![bob.key.public().clone()];
    alice.transport = race(alice.transport, Fate::Sent, move || bob.publish("0.1.0", b"\0asm two").map(drop))?;

    let refused = alice.publish("1.0.0", b"\0asm one");

    let named = matches!(&refused, Err(AppendError::NotOwner { owners, .. }) if *owners == theirs);
    assert!(named, "{refused:?}");
    assert_eq!(world.log()?.releases().len(), 1);
    Ok(())
}

#[test]
fn test_publish_after_the_key_was_removed_meanwhile_is_refused() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut again) = (world.publisher("alice")?, world.publisher("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let old = SecretKey::parse(&alice.key.to_openssh(None)?, None)?;
    let event = Event::Owners { owners: vec![again.key.public().clone()], threshold: 1 };
    alice.transport = race(alice.transport, Fate::Sent, move || again.tell(event, &[&old]).map(drop))?;

    let refused = alice.publish("1.1.0", b"\0asm two");

    assert!(matches!(&refused, Err(AppendError::NotOwner { .. })), "{refused:?}");
    assert_eq!(world.log()?.releases().len(), 1);
    Ok(())
}

#[test]
fn test_publish_that_the_same_bytes_overtook_is_done_already() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    let mut twin = world.publisher("twin")?;
    twin.key = SecretKey::parse(&alice.key.to_openssh(None)?, None)?;
    twin.now = "2026-11-22T10:00:01Z".parse()?;
    alice.transport = race(alice.transport, Fate::Sent, move || twin.publish("1.0.0", b"\0asm one").map(drop))?;

    let appended = alice.publish("1.0.0", b"\0asm one");

    assert!(matches!(appended, Ok(Appended::Already { line: Some(_) })), "{appended:?}");
    assert_eq!(world.log()?.releases().len(), 1);
    Ok(())
}

#[test]
fn test_publish_that_always_loses_ends_when_patience_does() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    alice.publish("1.0.0", b"\0asm one")?;
    let tip = world.tip()?;
    let transport = race(world.open()?, Fate::Lost, || Ok(()))?;
    let signers = [&alice.key as &dyn Signer];
    let patience = Duration::from_millis(200);
    let mut writer = Writer { signers: &signers, patience, ..Writer::new(&mut alice.index, &*transport) };

    let yank = Event::Yank { version: "1.0.0".parse()?, reason: String::new() };
    let refused = writer.append(&alice.name, &kami_registry::publish::Change::Event(yank));

    assert!(matches!(&refused, Err(AppendError::Contended { tries: 2.., .. })), "{refused:?}");
    assert_eq!(world.tip()?, tip);
    Ok(())
}

#[test]
fn test_publish_to_a_registry_that_only_says_it_took_it_is_noticed() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    alice.transport = race(alice.transport, Fate::Swallowed, || Ok(()))?;

    let refused = alice.publish("1.0.0", b"\0asm one");

    assert!(matches!(&refused, Err(AppendError::NotThere { what: "the line" })), "{refused:?}");
    Ok(())
}
