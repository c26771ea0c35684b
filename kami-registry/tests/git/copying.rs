//! What is fetched is what was wanted, and no more.

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{Caps, Oid, TransportError, Update, Want};
use kami_test_remotes::Remote;
use std::time::Duration;

const ARTIFACT: &str = "refs/kami/artifacts/one";
const INCOMING: &str = "refs/kami/incoming";

/// A remote with a branch and an artifact.
fn filled(way: Way) -> Outcome<(Remote, Oid, Oid)> {
    let (remote, local) = (Remote::start(way.0)?, Local::new()?);
    let (artifact, first) = (local.commit(None, "component.wasm", "wasm")?, local.commit(None, "p/aa/one", "1")?);
    let main = local.commit(Some(first), "p/bb/two", "2")?;
    let updates = [Update::create(ARTIFACT, artifact), Update::create(MAIN, main)];
    way.open(&remote)?.push(&local.path(), &updates)?;
    Ok((remote, main, artifact))
}

#[test]
fn test_refs_of_prefix_are_those_that_start_with_it() -> Outcome {
    for way in Way::ALL {
        let (remote, main, artifact) = filled(way)?;
        let transport = way.open(&remote)?;

        let found = ["refs/", "refs/heads/", "refs/kami/artifacts/", "refs/tags/"].map(|start| transport.refs(start));

        let names: Vec<_> = found.into_iter().flatten().map(|refs| refs.into_iter().collect::<Vec<_>>()).collect();
        let (on_main, on_artifact) = ((MAIN.to_owned(), main), (ARTIFACT.to_owned(), artifact));
        let all = vec![on_main.clone(), on_artifact.clone()];
        assert_eq!(names, [all, vec![on_main], vec![on_artifact], vec![]], "{way:?}");
        assert_eq!(transport.tip("refs/heads/mai")?, None, "{way:?}");
    }
    Ok(())
}

#[test]
fn test_fetch_of_branch_brings_it_without_artifacts() -> Outcome {
    for way in Way::ALL {
        let ((remote, main, artifact), local) = (filled(way)?, Local::new()?);

        let fetched = way.open(&remote)?.fetch(&local.path(), &[Want::reference(MAIN, INCOMING)], &Caps::default())?;

        assert_eq!(fetched, [main], "{way:?}");
        assert_eq!(local.repository.refname_to_id(INCOMING)?, main, "{way:?}");
        assert!(local.repository.find_commit(main)?.tree()?.get_path("p/aa/one".as_ref()).is_ok(), "{way:?}");
        assert!(!local.has(artifact), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_fetch_of_what_is_not_there_says_so() -> Outcome {
    for way in Way::ALL {
        let ((remote, ..), local) = (filled(way)?, Local::new()?);
        let wants = [Want::reference(MAIN, INCOMING), Want::reference("refs/heads/other", "refs/kami/other")];

        let fetched = way.open(&remote)?.fetch(&local.path(), &wants, &Caps::default());

        assert!(matches!(&fetched, Err(TransportError::Lacks { .. })), "{way:?}: {fetched:?}");
        assert!(local.repository.refname_to_id(INCOMING).is_err(), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_fetch_by_object_brings_one_artifact() -> Outcome {
    for way in Way::ALL {
        let ((remote, main, artifact), local) = (filled(way)?, Local::new()?);
        remote.git(&["config", "uploadpack.hideRefs", "refs/kami/artifacts"])?;
        remote.git(&["config", "uploadpack.allowTipSHA1InWant", "true"])?;

        let wants = [Want::object(artifact, ARTIFACT)];
        let fetched = way.open(&remote)?.fetch(&local.path(), &wants, &Caps::default())?;

        assert_eq!(fetched, [artifact], "{way:?}");
        assert!(local.has(artifact) && !local.has(main), "{way:?}");
    }
    Ok(())
}

#[test]
fn test_fetch_again_and_after_a_rewrite_follows() -> Outcome {
    for way in Way::ALL {
        let ((remote, main, _), local, wants) = (filled(way)?, Local::new()?, [Want::reference(MAIN, INCOMING)]);
        let transport = way.open(&remote)?;
        transport.fetch(&local.path(), &wants, &Caps::default())?;
        let next = local.commit(Some(main), "p/aa/one", "12")?;
        let rewritten = local.commit(None, "p/aa/one", "123")?;

        transport.push(&local.path(), &[Update::advance(MAIN, main, next)])?;
        let forward = transport.fetch(&local.path(), &wants, &Caps::default())?;
        transport.push(&local.path(), &[Update::advance(MAIN, next, rewritten)])?;
        let sideways = transport.fetch(&local.path(), &wants, &Caps::default())?;

        assert_eq!((forward, sideways), (vec![next], vec![rewritten]), "{way:?}");
        assert_eq!(local.repository.refname_to_id(INCOMING)?, rewritten, "{way:?}");
    }
    Ok(())
}

#[test]
fn test_fetch_of_more_than_the_cap_stops() -> Outcome {
    for way in Way::ALL {
        let (remote, local, other) = (Remote::start(way.0)?, Local::new()?, Local::new()?);
        let noise: String = (0..400_000_u32).map(|n| format!("{:x}", n.wrapping_mul(2_654_435_761))).collect();
        let main = local.commit(None, "p/aa/one", &noise)?;
        way.open(&remote)?.push(&local.path(), &[Update::create(MAIN, main)])?;
        let caps = Caps { bytes: 100_000, time: Duration::from_secs(60) };

        let fetched = way.open(&remote)?.fetch(&other.path(), &[Want::reference(MAIN, INCOMING)], &caps);

        assert!(matches!(&fetched, Err(TransportError::TooLarge { .. })), "{way:?}: {fetched:?}");
        assert!(other.repository.refname_to_id(INCOMING).is_err(), "{way:?}");
    }
    Ok(())
}
