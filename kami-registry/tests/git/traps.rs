//! Somebody else is faster after everything was looked at and before it is written.

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{Oid, PushError, Update};
use kami_test_remotes::Remote;

const ARTIFACT: &str = "refs/kami/artifacts/one";

/// A remote whose branch moves from the first commit to theirs as soon as anything arrives, and our own next commit.
fn overtaken(way: Way) -> Outcome<(Remote, Local, [Oid; 3])> {
    let (remote, local) = (Remote::start(way.0)?, Local::new()?);
    let first = local.commit(None, "p/aa/one", "1")?;
    let (theirs, ours) = (local.commit(Some(first), "p/aa/one", "12")?, local.commit(Some(first), "p/aa/one", "13")?);
    let transport = way.open(&remote)?;
    transport.push(&local.path(), &[Update::create(MAIN, first), Update::create("refs/heads/theirs", theirs)])?;
    // without this variable git does not know that it runs in a hook, where it must not move anything
    remote.hook("pre-receive", &format!("env -u GIT_QUARANTINE_PATH git update-ref {MAIN} {theirs}"))?;
    Ok((remote, local, [first, theirs, ours]))
}

#[test]
fn test_push_overtaken_while_it_is_sent_is_lost_and_theirs_stays() -> Outcome {
    for way in Way::ALL {
        let (remote, local, [first, theirs, ours]) = overtaken(way)?;

        let pushed = way.open(&remote)?.push(&local.path(), &[Update::advance(MAIN, first, ours)]);

        assert!(matches!(&pushed, Err(PushError::Lost { name }) if name == MAIN), "{way:?}: {pushed:?}");
        assert_eq!(remote.git(&["rev-parse", MAIN])?.trim(), theirs.to_string(), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_push_of_two_overtaken_at_the_second_is_lost() -> Outcome {
    for way in Way::ALL {
        let (remote, local, [first, theirs, ours]) = overtaken(way)?;
        let updates = [Update::create(ARTIFACT, ours), Update::advance(MAIN, first, ours)];

        let pushed = way.open(&remote)?.push(&local.path(), &updates);

        assert!(matches!(&pushed, Err(PushError::Lost { name }) if name == MAIN), "{way:?}: {pushed:?}");
        assert_eq!(remote.git(&["rev-parse", MAIN])?.trim(), theirs.to_string(), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_push_of_two_with_git_lands_both_or_none() -> Outcome {
    for way in [Way::FOLDER, Way::DAEMON, Way::HTTP] {
        let (remote, local, [first, _, ours]) = overtaken(way)?;
        let updates = [Update::create(ARTIFACT, ours), Update::advance(MAIN, first, ours)];

        let pushed = way.open(&remote)?.push(&local.path(), &updates);

        assert!(pushed.is_err(), "{way:?}");
        assert_eq!(remote.git(&["for-each-ref", ARTIFACT])?, "", "{way:?}");
    }
    Ok(())
}

#[test]
fn test_push_after_a_hook_refused_the_first_does_not_go_on() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let commit = local.commit(None, "p/aa/one", "1")?;
        remote.hook("update", "case $1 in refs/kami/*) echo closed >&2; exit 1;; esac")?;
        let updates = [Update::create(ARTIFACT, commit), Update::create(MAIN, commit)];

        let pushed = way.open(&remote)?.push(&local.path(), &updates);

        let declined = matches!(&pushed, Err(PushError::Declined { name, .. }) if name == ARTIFACT);
        assert!(declined, "{way:?}: {pushed:?}");
        assert_eq!(remote.git(&["for-each-ref"])?, "", "{way:?}");
    }
    Ok(())
}
