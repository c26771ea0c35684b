//! Publishing where `main` is protected.

use crate::{
    publisher::publish,
    world::{MAIN, Outcome, World},
};
use kami_registry::{
    git::PushError,
    key::Signer,
    publish::{AppendError, Appended, Change, Founders, Release, Target, Writer},
};
use kami_test_remotes::Kind;

const BRANCH: &str = "refs/heads/kami/fs-grep-1.0.0";
const PROTECTION: &str = "[ \"$1\" != refs/heads/main ] || { echo 'main is protected' >&2; exit 1; }\n";

#[test]
fn test_proposal_makes_a_branch_and_leaves_main_alone() -> Outcome {
    for kind in Kind::ALL {
        let world = World::start(kind)?;
        let mut alice = world.publisher("alice")?;
        world.remote.hook("update", PROTECTION)?;
        let before = world.tip()?;

        let direct = alice.publish("1.0.0", b"\0asm one");
        let founders = Some(Founders { owners: vec![alice.key.public().clone()], threshold: 1 });
        let release = Release { publish: publish("1.0.0"), component: b"\0asm one", founders };
        let (change, signers) = (Change::Release(Box::new(release)), [&alice.key as &dyn Signer]);
        let target = Target::proposal(&alice.name, &"1.0.0".parse()?);
        let mut writer = Writer { signers: &signers, target, ..Writer::new(&mut alice.index, &*alice.transport) };
        let proposed = [writer.append(&alice.name, &change)?, writer.append(&alice.name, &change)?];

        assert!(matches!(&direct, Err(AppendError::Push(PushError::Protected { .. }))), "{kind:?}: {direct:?}");
        assert!(proposed.iter().all(|appended| matches!(appended, Appended::Done(_))), "{kind:?}: {proposed:?}");
        assert_eq!(world.tip()?, before, "{kind:?}");
        world.remote.hook("update", "exit 0")?;
        world.remote.git(&["update-ref", MAIN, BRANCH])?;
        assert_eq!(world.log()?.releases().len(), 1, "{kind:?}: once it is merged");
    }
    Ok(())
}
