//! What lies where a component should be is looked at before it is unpacked.
#![expect(clippy::disallowed_methods, reason = "a test: it makes files to attack with")]

use crate::way::{Local, Outcome, Way};
use git2::{ObjectType, Oid, Repository, Signature, Time};
use kami_registry::{
    artifact::{self, ArtifactError, Wanted},
    git::{TransportError, Update},
};
use kami_test_remotes::Remote;
use std::{fs, time::Duration};

const REFERENCE: &str = "refs/kami/artifacts/one";
const MINUTE: Duration = Duration::from_secs(60);

/// A commit whose tree has one entry, of any mode.
fn commit_of(repository: &Repository, name: &str, mode: i32, blob: Oid) -> Outcome<Oid> {
    let mut raw = format!("{mode:o} {name}\0").into_bytes();
    raw.extend_from_slice(blob.as_bytes());
    let tree = repository.odb()?.write(ObjectType::Tree, &raw)?;
    let who = Signature::new("kami", "kami@localhost", &Time::new(0, 0))?;
    Ok(repository.commit(None, &who, &who, "an artifact", &repository.find_tree(tree)?, &[])?)
}

fn fetch(way: Way, local: &Local, id: Oid, size: u64) -> Outcome<Result<Vec<u8>, ArtifactError>> {
    let remote = Remote::start(way.0)?;
    way.open(&remote)?.push(&local.path(), &[Update::create(REFERENCE, id)])?;
    Ok(artifact::fetch(&*way.open(&remote)?, &Wanted { reference: REFERENCE, id, size }, MINUTE))
}

#[test]
fn test_artifact_of_a_component_comes_back_unchanged() -> Outcome {
    for way in Way::ALL {
        let (local, bytes) = (Local::new()?, vec![7; 300_000]);
        let id = artifact::write(&local.path(), &bytes)?;

        let fetched = fetch(way, &local, id, 300_000)?;

        assert!(matches!(&fetched, Ok(found) if *found == bytes), "{way:?}: {:?}", fetched.err());
    }
    Ok(())
}

#[test]
fn test_artifact_the_remote_hides_is_asked_for_by_its_id() -> Outcome {
    for way in Way::ALL {
        let (local, remote) = (Local::new()?, Remote::start(way.0)?);
        remote.git(&["config", "uploadpack.hideRefs", "refs/kami/artifacts"])?;
        remote.git(&["config", "uploadpack.allowTipSHA1InWant", "true"])?;
        let id = artifact::write(&local.path(), b"wasm")?;
        way.open(&remote)?.push(&local.path(), &[Update::create(REFERENCE, id)])?;

        let fetched = artifact::fetch(&*way.open(&remote)?, &Wanted { reference: REFERENCE, id, size: 4 }, MINUTE);

        assert!(matches!(&fetched, Ok(bytes) if bytes == b"wasm"), "{way:?}: {fetched:?}");
    }
    Ok(())
}

#[test]
fn test_artifact_of_another_size_is_refused() -> Outcome {
    for way in Way::ALL {
        let local = Local::new()?;
        let id = artifact::write(&local.path(), b"wasm")?;

        let fetched = fetch(way, &local, id, 5)?;

        assert!(matches!(fetched, Err(ArtifactError::Size { expected: 5, found: 4 })), "{way:?}: {fetched:?}");
    }
    Ok(())
}

#[test]
fn test_artifact_of_another_form_is_refused() -> Outcome {
    for way in Way::ALL {
        let local = Local::new()?;
        let blob = local.repository.blob(b"/etc/passwd")?;
        for (name, mode) in [("component.wasm", 0o120_000), ("component.wasm", 0o100_755), ("other.wasm", 0o100_644)] {
            let id = commit_of(&local.repository, name, mode, blob)?;

            let fetched = fetch(way, &local, id, 11)?;

            assert!(matches!(fetched, Err(ArtifactError::Malformed { .. })), "{way:?} {name} {mode:o}: {fetched:?}");
        }
    }
    Ok(())
}

#[test]
fn test_artifact_squatted_by_another_commit_is_refused() -> Outcome {
    for way in Way::ALL {
        let (local, remote) = (Local::new()?, Remote::start(way.0)?);
        let (theirs, ours) = (artifact::write(&local.path(), b"evil")?, artifact::write(&local.path(), b"wasm")?);
        way.open(&remote)?.push(&local.path(), &[Update::create(REFERENCE, theirs)])?;

        let wanted = Wanted { reference: REFERENCE, id: ours, size: 4 };
        let fetched = artifact::fetch(&*way.open(&remote)?, &wanted, MINUTE);

        let refused = matches!(fetched, Err(ArtifactError::Transport(TransportError::Lacks { .. })));
        assert!(refused, "{way:?}: {fetched:?}");
    }
    Ok(())
}

#[test]
fn test_artifact_that_explodes_is_not_unpacked() -> Outcome {
    for way in Way::ALL {
        let remote = Remote::start(way.0)?;
        let file = remote.path().join("zeros");
        fs::File::create(&file)?.set_len(128 << 20)?;
        // in a process of its own, for the memory of this one is what is looked at
        let arguments = ["-c", "core.compression=1", "-c", "core.bigFileThreshold=1m", "hash-object", "-w", "--"];
        let blob = remote.git(&[&arguments[..], &[&file.to_string_lossy()]].concat())?;
        let repository = Repository::open_bare(remote.path())?;
        let id = commit_of(&repository, "component.wasm", 0o100_644, blob.trim().parse()?)?;
        repository.reference(REFERENCE, id, false, "squatted")?;
        let before = peak();

        let fetched = artifact::fetch(&*way.open(&remote)?, &Wanted { reference: REFERENCE, id, size: 4 }, MINUTE);

        let refused = match &fetched {
            Err(ArtifactError::Size { expected: 4, .. }) => true,
            Err(ArtifactError::Transport(error)) => error.code() == "remote-too-large",
            _ => false,
        };
        assert!(refused, "{way:?}: {fetched:?}");
        assert!(peak().saturating_sub(before) < 48 << 10, "{way:?}: from {before} KiB to {} KiB", peak());
    }
    Ok(())
}

/// The most memory this process ever had, in KiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or_default()
}
