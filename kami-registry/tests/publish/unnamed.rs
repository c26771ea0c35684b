//! Components that no line names, and whoever removes them.

use crate::{
    publisher::reference,
    world::{MAIN, Outcome, World},
};
use kami_registry::{
    git::{Authority, PushError},
    log::Event,
    publish::Appended,
    upkeep::{Unnamed, UpkeepError},
};
use kami_test_remotes::Kind;

/// A registry with two versions, of which one is yanked, and a component without one.
fn registry(kind: Kind) -> Outcome<(World, crate::publisher::Publisher, String)> {
    let world = World::start(kind)?;
    let mut alice = world.publisher("alice")?;
    alice.publish("1.0.0", b"\0asm one")?;
    alice.publish("1.1.0", b"\0asm two")?;
    alice.tell(Event::Yank { version: "1.0.0".parse()?, reason: "it hangs".into() }, &[])?;
    let left = alice.leave(b"\0asm left")?;
    Ok((world, alice, left))
}

#[test]
fn test_unnamed_components_are_removed_and_named_ones_stay() -> Outcome {
    for kind in Kind::ALL {
        let (world, mut alice, left) = registry(kind)?;
        alice.propose("2.0.0", b"\0asm proposed")?;
        let (mut operator, transport) = (world.publisher("operator")?, world.open_as(Authority::Operator)?);
        let tree = world.remote.git(&["rev-parse", "main^{tree}"])?;

        let unnamed = Unnamed::find(&mut operator.index, &*transport)?;
        unnamed.remove(&operator.index, &*transport)?;

        assert_eq!((unnamed.components.into_keys().collect::<Vec<_>>(), unnamed.named), (vec![left], 3), "{kind:?}");
        let all = world.remote.git(&["for-each-ref", "--format=%(refname)", "refs/kami"])?;
        let mut kept = ["\0asm one", "\0asm two", "\0asm proposed"].map(|bytes| reference(bytes.as_bytes()));
        kept.sort();
        assert_eq!(all.lines().collect::<Vec<_>>(), kept, "{kind:?}");
        assert_eq!(world.remote.git(&["rev-parse", "main^{tree}"])?, tree, "{kind:?}");
        assert!(matches!(alice.publish("1.2.0", b"\0asm left")?, Appended::Done(_)), "{kind:?}: it can come again");
    }
    Ok(())
}

#[test]
fn test_unnamed_component_published_meanwhile_is_not_removed() -> Outcome {
    for kind in Kind::ALL {
        let (world, mut alice, left) = registry(kind)?;
        let (mut operator, transport) = (world.publisher("operator")?, world.open_as(Authority::Operator)?);
        let unnamed = Unnamed::find(&mut operator.index, &*transport)?;
        alice.publish("1.2.0", b"\0asm left")?;

        let refused = unnamed.remove(&operator.index, &*transport);

        let lost = matches!(&refused, Err(UpkeepError::Push(PushError::Lost { name })) if name == MAIN);
        assert!(lost, "{kind:?}: {refused:?}");
        assert!(!world.remote.git(&["for-each-ref", &left])?.is_empty(), "{kind:?}");
        assert_eq!(Unnamed::find(&mut operator.index, &*transport)?.components.len(), 0, "{kind:?}");
    }
    Ok(())
}

#[test]
fn test_unnamed_components_of_a_registry_that_lost_lines_are_not_looked_for() -> Outcome {
    let (world, _, _) = registry(Kind::Folder)?;
    let (mut operator, transport) = (world.publisher("operator")?, world.open_as(Authority::Operator)?);
    operator.index.refresh(&*transport)?;
    world.remote.git(&["update-ref", MAIN, "main~2"])?;

    let refused = Unnamed::find(&mut operator.index, &*transport).map(|unnamed| unnamed.components);

    assert_eq!(refused.map_err(|error| error.code()), Err("registry-rewritten"));
    Ok(())
}

#[test]
fn test_unnamed_components_are_removed_by_the_operator_and_nobody_else() -> Outcome {
    let (world, alice, left) = registry(Kind::Folder)?;
    kami_registry::git::prepare(&world.remote.path())?;
    let mut operator = world.publisher("operator")?;
    let unnamed = Unnamed::find(&mut operator.index, &*alice.transport)?;

    let by_publisher = unnamed.remove(&operator.index, &*alice.transport);
    let between = world.remote.git(&["for-each-ref", &left])?;
    unnamed.remove(&operator.index, &*world.open_as(Authority::Operator)?)?;

    assert!(matches!(by_publisher, Err(UpkeepError::Push(PushError::Protected { .. }))), "{by_publisher:?}");
    assert!(!between.is_empty());
    assert_eq!(world.remote.git(&["for-each-ref", &left])?, "");
    Ok(())
}
