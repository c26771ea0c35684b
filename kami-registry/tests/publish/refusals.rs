//! Those who may not publish, and what they are told.
#![expect(clippy::panic, reason = "a test fails by panicking")]

use crate::world::{Outcome, World};
use kami_registry::{
    RegistryId, Sha256,
    git::PushError,
    key::Signer,
    publish::AppendError,
    settings::{ArtifactSource, Limits, RegistrySettings},
};
use kami_test_remotes::Kind;

#[test]
fn test_publish_by_a_stranger_names_the_owners() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut mallory) = (world.publisher("alice")?, world.publisher("mallory")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let tip = world.tip()?;

    let refused = mallory.publish("1.1.0", b"\0asm two").map_err(|error| error.to_string());

    let [theirs, ours] = [&mallory.key, &alice.key].map(|key| key.public().fingerprint());
    let expected = format!("the key {theirs} is not an owner of `fs-grep`: {ours} (alice) is");
    assert_eq!(refused, Err(expected));
    assert_eq!(world.tip()?, tip);
    Ok(())
}

#[test]
fn test_publish_of_other_bytes_as_the_same_version_is_refused() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    alice.publish("1.0.0", b"\0asm one")?;

    let refused = alice.publish("1.0.0", b"\0asm two");

    let is_taken =
        matches!(&refused, Err(AppendError::VersionTaken { published, .. }) if *published == Sha256::of(b"\0asm one"));
    assert!(is_taken, "{refused:?}");
    Ok(())
}

#[test]
fn test_publish_that_a_hook_refuses_shows_what_it_says() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        world.remote.hook("pre-receive", "echo 'only on weekdays' >&2\nexit 1\n")?;
        let tip = world.tip()?;

        let refused = alice.publish("1.0.0", b"\0asm one");

        let Err(AppendError::Push(PushError::Declined { said, .. })) = &refused else {
            panic!("{kind:?}: {refused:?}")
        };
        assert!(said.to_string().contains("only on weekdays"), "{kind:?}: {said}");
        assert_eq!(world.tip()?, tip, "{kind:?}");
        assert_eq!(world.remote.git(&["for-each-ref", "refs/kami"])?, "", "{kind:?}: nothing half published");
    }
    Ok(())
}

#[test]
fn test_publish_of_more_than_the_registry_takes_is_refused_at_once() -> Outcome {
    let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme");
    let limits = Limits { artifact_bytes: 8, ..Limits::default() };
    let world = World::with(Kind::Folder, &RegistrySettings { limits, ..settings })?;

    let refused = world.publisher("alice")?.publish("1.0.0", b"\0asm large");

    assert!(matches!(refused, Err(AppendError::TooLarge { size: 10, most: 8 })), "{refused:?}");
    Ok(())
}

#[test]
fn test_publish_where_components_lie_elsewhere_is_refused() -> Outcome {
    let settings = RegistrySettings::new(RegistryId::from_bytes([7; 16]), "acme");
    let artifacts = vec![ArtifactSource::Http { url: "https://cdn.example.com/{sha256}.wasm".into() }];
    let world = World::with(Kind::Folder, &RegistrySettings { artifacts, ..settings })?;

    let refused = world.publisher("alice")?.publish("1.0.0", b"\0asm one");

    assert!(matches!(refused, Err(AppendError::NoPlace)), "{refused:?}");
    Ok(())
}

#[test]
fn test_publish_to_a_registry_that_broke_its_rules_is_refused() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, mut bob) = (world.publisher("alice")?, world.publisher("bob")?);
    let before = world.tip()?;
    alice.publish("1.0.0", b"\0asm one")?;
    bob.index.refresh(&*bob.transport)?;
    world.remote.git(&["update-ref", "refs/heads/main", before.trim()])?;

    let refused = bob.publish("1.0.0", b"\0asm two");

    assert!(matches!(&refused, Err(AppendError::Refused(_))), "{refused:?}");
    assert_eq!(refused.err().map(|error| error.code()), Some("registry-removed"));
    Ok(())
}
