//! What is pushed is there, and nothing anybody else pushed is lost.
#![expect(clippy::disallowed_methods, reason = "a test lays traps")]

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{PushError, Update};
use kami_test_remotes::{Kind, Remote};
use std::{fs, os::unix::fs::symlink};

const ARTIFACT: &str = "refs/kami/artifacts/one";

#[test]
fn test_push_of_several_references_moves_them_all() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let (artifact, main) = (local.commit(None, "component.wasm", "wasm")?, local.commit(None, "p/aa/one", "1")?);
        let updates = [Update::create(ARTIFACT, artifact), Update::create(MAIN, main)];

        let pushed = way.open(&remote)?.push(&local.path(), &updates);

        assert!(pushed.is_ok(), "{way:?}: {pushed:?}");
        assert_eq!(remote.git(&["rev-parse", MAIN, ARTIFACT])?, format!("{main}\n{artifact}\n"), "{way:?}");
        assert_eq!(remote.git(&["show", "main:p/aa/one"])?, "1", "{way:?}");
        remote.git(&["fsck", "--strict"])?;
    }
    Ok(())
}

#[test]
fn test_push_after_somebody_else_is_lost_and_changes_nothing() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let first = local.commit(None, "p/aa/one", "1")?;
        let (theirs, ours) = (local.commit(Some(first), "p/aa/one", "2")?, local.commit(Some(first), "p/bb/two", "2")?);
        let transport = way.open(&remote)?;
        transport.push(&local.path(), &[Update::create(MAIN, first)])?;
        transport.push(&local.path(), &[Update::advance(MAIN, first, theirs)])?;
        let updates = [Update::create(ARTIFACT, ours), Update::advance(MAIN, first, ours)];

        let pushed = transport.push(&local.path(), &updates);

        assert!(matches!(&pushed, Err(PushError::Lost { name }) if name == MAIN), "{way:?}: {pushed:?}");
        assert_eq!(transport.tip(MAIN)?, Some(theirs), "{way:?}");
        assert_eq!(transport.tip(ARTIFACT)?, None, "{way:?}: the first reference must not move alone");
    }
    Ok(())
}

#[test]
fn test_push_to_reference_that_is_taken_is_refused() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let (theirs, ours) = (local.commit(None, "component.wasm", "1")?, local.commit(None, "component.wasm", "2")?);
        let transport = way.open(&remote)?;
        transport.push(&local.path(), &[Update::create(ARTIFACT, theirs)])?;

        let pushed = transport.push(&local.path(), &[Update::create(ARTIFACT, ours)]);

        assert!(matches!(&pushed, Err(PushError::Taken { name }) if name == ARTIFACT), "{way:?}: {pushed:?}");
        assert_eq!(transport.tip(ARTIFACT)?, Some(theirs), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_push_of_what_is_there_already_succeeds() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let artifact = local.commit(None, "component.wasm", "1")?;
        let (transport, updates) = (way.open(&remote)?, [Update::create(ARTIFACT, artifact)]);
        transport.push(&local.path(), &updates)?;

        let again = transport.push(&local.path(), &updates);

        assert!(again.is_ok(), "{way:?}: {again:?}");
    }
    Ok(())
}

#[test]
fn test_push_that_rewrites_or_deletes_what_was_seen_succeeds() -> Outcome {
    for way in Way::ALL {
        let (remote, local) = (Remote::start(way.0)?, Local::new()?);
        let (long, short) = (local.commit(None, "p/aa/one", "1")?, local.commit(None, "p/aa/one", "12")?);
        let transport = way.open(&remote)?;
        transport.push(&local.path(), &[Update::create(MAIN, long), Update::create(ARTIFACT, long)])?;

        let pushed =
            transport.push(&local.path(), &[Update::advance(MAIN, long, short), Update::delete(ARTIFACT, long)]);

        assert!(pushed.is_ok(), "{way:?}: {pushed:?}");
        assert_eq!(remote.git(&["for-each-ref", "--format=%(refname) %(objectname)"])?, format!("{MAIN} {short}\n"));
    }
    Ok(())
}

#[test]
fn test_push_after_somebody_was_killed_in_the_middle_of_one_goes_on() -> Outcome {
    let (remote, local) = (Remote::start(Kind::Folder)?, Local::new()?);
    let main = local.commit(None, "p/aa/one", "1")?;
    fs::create_dir_all(remote.path().join("refs/kami/artifacts"))?;
    fs::write(remote.path().join("kami-push"), format!("{ARTIFACT}\n{MAIN}\n../outside\n"))?;
    for lock in [format!("{ARTIFACT}.lock"), format!("{MAIN}.lock"), "../outside.lock".to_owned()] {
        fs::write(remote.path().join(lock), "")?;
    }
    let updates = [Update::create(ARTIFACT, main), Update::create(MAIN, main)];

    let pushed = Way::ALL[0].open(&remote)?.push(&local.path(), &updates);

    assert!(pushed.is_ok(), "{pushed:?}");
    assert!(!remote.path().join("kami-push").exists() && remote.path().join("../outside.lock").exists());
    Ok(())
}

#[test]
fn test_push_to_a_folder_with_links_set_as_traps_writes_only_there() -> Outcome {
    let (remote, local) = (Remote::start(Kind::Folder)?, Local::new()?);
    let victim = remote.path().join("../victim");
    fs::write(&victim, "mine")?;
    symlink(&victim, remote.path().join("kami-push"))?;

    let main = local.commit(None, "p/aa/one", "1")?;
    let pushed = Way::ALL[0].open(&remote)?.push(&local.path(), &[Update::create(MAIN, main)]);

    assert!(pushed.is_ok(), "{pushed:?}");
    assert_eq!(fs::read_to_string(victim)?, "mine");
    Ok(())
}
