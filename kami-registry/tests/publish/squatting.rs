//! Somebody who has put something else where a component goes, and registries that forget.

use crate::world::{Outcome, World, commit};
use git2::Repository;
use kami_registry::{Sha256, git::Update, publish::AppendError};
use kami_test_remotes::Kind;

#[test]
fn test_publish_over_a_squatted_component_is_refused_and_lists_nothing() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        let reference = format!("refs/kami/artifacts/{}", Sha256::of(b"\0asm one").hex());
        let repository = Repository::open_bare(alice.copy())?;
        let other = commit(&repository, None, ("component.wasm", b"\0asm evil"))?;
        world.open()?.push(&alice.copy(), &[Update::create(&reference, other)])?;
        let tip = world.tip()?;

        let refused = alice.publish("1.0.0", b"\0asm one");

        let is_taken = matches!(&refused, Err(AppendError::ArtifactTaken { reference: name }) if *name == reference);
        assert!(is_taken, "{kind:?}: {refused:?}");
        assert_eq!(world.tip()?, tip, "{kind:?}");
    }
    Ok(())
}
