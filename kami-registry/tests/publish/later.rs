//! What follows the first version.
#![expect(clippy::panic, reason = "a test fails by panicking")]

use crate::{
    publisher::name,
    world::{Outcome, World},
};
use kami_registry::{
    Log,
    git::Update,
    key::{SecretKey, Signer},
    log::{Event, ReleaseState},
    publish::Appended,
};
use kami_test_remotes::Kind;

#[test]
fn test_publish_of_another_version_follows_the_first() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        alice.publish("1.0.0", b"\0asm one")?;

        alice.publish("1.1.0", b"\0asm two")?;

        let versions: Vec<String> =
            world.log()?.releases().iter().map(|release| release.version().to_string()).collect();
        assert_eq!(versions, ["1.0.0", "1.1.0"], "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_publish_again_finds_it_and_sends_nothing() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        let Appended::Done(done) = alice.publish("1.0.0", b"\0asm one")? else { panic!("{kind:?}") };
        let tip = world.tip()?;

        let again = alice.publish("1.0.0", b"\0asm one")?;

        assert_eq!(again, Appended::Already { line: Some(done.line) }, "{kind:?}");
        assert_eq!(world.tip()?, tip, "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_publish_after_only_the_component_arrived_completes_it() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        let component = kami_registry::artifact::write(&alice.copy(), b"\0asm one")?;
        let reference = format!("refs/kami/artifacts/{}", kami_registry::Sha256::of(b"\0asm one").hex());
        alice.transport.push(&alice.copy(), &[Update::create(&reference, component)])?;

        let appended = alice.publish("1.0.0", b"\0asm one");

        assert!(matches!(appended, Ok(Appended::Done(_))), "{kind:?}: {appended:?}");
        assert_eq!(world.log()?.releases().len(), 1, "{kind:?}");
    }
    Ok(())
}

fn state(log: &Log) -> Option<&ReleaseState> {
    log.releases().first().map(|release| &release.state)
}

#[test]
fn test_yank_and_its_undoing_happen_once() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    alice.publish("1.0.0", b"\0asm one")?;
    let yank = Event::Yank { version: "1.0.0".parse()?, reason: "reads too much".into() };
    let unyank = Event::Unyank { version: "1.0.0".parse()? };

    let yanked = [alice.tell(yank.clone(), &[])?, alice.tell(yank, &[])?];
    let between = world.log()?;
    let listed = [alice.tell(unyank.clone(), &[])?, alice.tell(unyank, &[])?];

    assert!(matches!(yanked, [Appended::Done(_), Appended::Already { line: None }]), "{yanked:?}");
    assert_eq!(state(&between), Some(&ReleaseState::Yanked { reason: "reads too much".into() }));
    assert!(matches!(listed, [Appended::Done(_), Appended::Already { line: None }]), "{listed:?}");
    assert_eq!(state(&world.log()?), Some(&ReleaseState::Listed));
    Ok(())
}

#[test]
fn test_revoke_distrusts_what_the_key_has_published() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, bob) = (world.publisher("alice")?, SecretKey::generate("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let owners = vec![alice.key.public().clone(), bob.public().clone()];
    alice.tell(Event::Owners { owners, threshold: 1 }, &[&bob])?;
    let key = alice.key.public().fingerprint();
    let revoke = Event::Revoke { key, from_seq: 0, reason: "lost laptop".into() };
    alice.key = bob;

    alice.tell(revoke.clone(), &[])?;

    let log = world.log()?;
    assert_eq!(state(&log), Some(&ReleaseState::Distrusted { key, reason: "lost laptop".into() }));
    assert_eq!(log.name(), &name()?);
    assert!(matches!(alice.tell(revoke, &[])?, Appended::Already { .. }));
    Ok(())
}
