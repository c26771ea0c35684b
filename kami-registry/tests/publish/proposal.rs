//! Publishing where `main` is protected.
#![expect(clippy::panic, reason = "a test fails by panicking")]

use crate::{
    publisher::publish,
    world::{MAIN, Outcome, World},
};
use kami_registry::{
    git::PushError,
    key::Signer,
    publish::{AppendError, AppendEvent, Appended, Change, Founders, Release, Target, Writer},
};
use kami_test_remotes::Kind;
use std::sync::{Mutex, PoisonError};

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
        let [Appended::Done(_), Appended::Open { branch }] = &proposed else { panic!("{kind:?}: {proposed:?}") };
        assert_eq!(format!("refs/heads/{branch}"), BRANCH, "{kind:?}");
        assert_eq!(world.tip()?, before, "{kind:?}");
        world.remote.hook("update", "exit 0")?;
        world.remote.git(&["update-ref", MAIN, BRANCH])?;
        assert_eq!(world.log()?.releases().len(), 1, "{kind:?}: once it is merged");
    }
    Ok(())
}

#[test]
fn test_proposal_of_something_else_on_the_same_branch_takes_its_place_and_says_so() -> Outcome {
    let world = World::start(Kind::Folder)?;
    let mut alice = world.publisher("alice")?;
    alice.publish("1.0.0", b"\0asm one")?;
    let replaced = Mutex::new(0);
    let tell = |event| {
        if let AppendEvent::Replacing { .. } = event {
            *replaced.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        }
    };
    let mut propose = |component: &[u8]| {
        let change = Change::Release(Box::new(Release { publish: publish("1.1.0"), component, founders: None }));
        let signers = [&alice.key as &dyn Signer];
        let target = Target::proposal(&alice.name, &semver::Version::new(1, 1, 0));
        let writer = Writer::new(&mut alice.index, &*alice.transport);
        Writer { signers: &signers, target, tell: &tell, ..writer }.append(&alice.name, &change)
    };

    let first = propose(b"\0asm two")?;
    let other = propose(b"\0asm three")?;
    let again = propose(b"\0asm three")?;

    assert!(matches!((&first, &other), (Appended::Done(_), Appended::Done(_))), "{first:?} {other:?}");
    assert!(matches!(again, Appended::Open { .. }), "{again:?}");
    assert_eq!(replaced.into_inner()?, 1);
    Ok(())
}
