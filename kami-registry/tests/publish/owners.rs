//! Changes that several keys have to sign, together or one after another.

use crate::world::{Outcome, World};
use kami_registry::{
    key::{Namespace, SecretKey, Signer},
    log::Event,
    publish::{Appended, Change, Writer},
};
use kami_test_remotes::Kind;

#[test]
fn test_owner_added_alone_is_missing_the_new_key() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, bob) = (world.publisher("alice")?, SecretKey::generate("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let owners = vec![alice.key.public().clone(), bob.public().clone()];
    let event = Event::Owners { owners: owners.clone(), threshold: 2 };

    let alone = alice.tell(event.clone(), &[]).map_err(|error| error.code());
    let together = alice.tell(event, &[&bob]);

    assert_eq!(alone, Err("publish-unsigned"));
    assert!(together.is_ok(), "{together:?}");
    assert_eq!((world.log()?.owners(), world.log()?.threshold()), (owners.as_slice(), 2));
    Ok(())
}

#[test]
fn test_draft_signed_in_turn_is_added_once_complete() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, bob) = (world.publisher("alice")?, SecretKey::generate("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let owners = vec![alice.key.public().clone(), bob.public().clone()];
    let signers: [&dyn Signer; 1] = [&alice.key];
    let mut writer = Writer { signers: &signers, ..Writer::new(&mut alice.index, &*alice.transport) };
    let mut draft = writer.draft(&alice.name, Event::Owners { owners: owners.clone(), threshold: 1 })?;

    let early = alice.append(&Change::Draft(draft.to_string()), &[]).map_err(|error| error.code());
    draft.sign(bob.sign(Namespace::Log, draft.body())?)?;
    let whole = alice.append(&Change::Draft(draft.to_string()), &[]);
    let again = alice.append(&Change::Draft(draft.to_string()), &[]);

    assert_eq!(early, Err("publish-unsigned"));
    assert!(matches!(whole, Ok(Appended::Done(_))), "{whole:?}");
    assert!(matches!(again, Ok(Appended::Already { .. })), "{again:?}");
    assert_eq!(world.log()?.owners(), owners);
    Ok(())
}

#[test]
fn test_draft_of_a_log_that_went_on_is_refused() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let (mut alice, bob) = (world.publisher("alice")?, SecretKey::generate("bob")?);
    alice.publish("1.0.0", b"\0asm one")?;
    let owners = vec![alice.key.public().clone(), bob.public().clone()];
    let mut writer = Writer::new(&mut alice.index, &*alice.transport);
    let mut draft = writer.draft(&alice.name, Event::Owners { owners, threshold: 1 })?;
    draft.sign(bob.sign(Namespace::Log, draft.body())?)?;
    alice.publish("1.1.0", b"\0asm two")?;

    let appended = alice.append(&Change::Draft(draft.to_string()), &[]);

    let error = appended.err().map(|error| (error.code(), error.hint().unwrap_or_default()));
    assert_eq!(error, Some(("log-line-sequence", "the log has grown since the draft was made: make it again".into())));
    Ok(())
}
