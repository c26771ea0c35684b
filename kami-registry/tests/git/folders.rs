//! Folders: locks that were left behind, turns, work trees, and folders of other people.
#![expect(clippy::disallowed_methods, reason = "a test: it makes files that get in the way")]

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{Caps, PushError, TransportError, Update, Want};
use kami_test_remotes::Remote;
use std::{
    fs::{self, File},
    os::unix::fs::chown,
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, SystemTime},
};

/// Pushes a first commit.
fn push(remote: &Remote) -> Outcome<Result<(), PushError>> {
    let local = Local::new()?;
    let commit = local.commit(None, "p/aa/one", "1")?;
    Ok(Way::FOLDER.open(remote)?.push(&local.path(), &[Update::create(MAIN, commit)]))
}

#[test]
fn test_lock_a_killed_process_left_is_removed() -> Outcome {
    let remote = Remote::start(Way::FOLDER.0)?;
    let lock = File::create(remote.path().join("refs/heads/main.lock"))?;
    lock.set_modified(SystemTime::now() - Duration::from_secs(120))?;

    let pushed = push(&remote)?;

    assert!(pushed.is_ok(), "{pushed:?}");
    Ok(())
}

#[test]
fn test_lock_somebody_may_still_hold_is_kept() -> Outcome {
    let remote = Remote::start(Way::FOLDER.0)?;
    File::create(remote.path().join("refs/heads/main.lock"))?;

    let pushed = push(&remote)?;

    assert!(matches!(pushed, Err(PushError::Lost { .. })), "{pushed:?}");
    assert!(remote.path().join("refs/heads/main.lock").exists());
    Ok(())
}

#[test]
fn test_turns_are_taken_one_after_another() -> Outcome {
    let remote = Remote::start(Way::FOLDER.0)?;
    let (one, two, is_free) = (Way::FOLDER.open(&remote)?, Way::FOLDER.open(&remote)?, AtomicBool::new(false));
    let turn = one.exclusive()?;

    let was_free = thread::scope(|scope| {
        let next = scope.spawn(|| two.exclusive().map(|_turn| is_free.load(Ordering::SeqCst)));
        // long enough for the other to take it if it could
        thread::sleep(Duration::from_millis(50));
        is_free.store(true, Ordering::SeqCst);
        drop(turn);
        next.join()
    });

    assert!(matches!(was_free, Ok(Ok(true))), "{was_free:?}");
    Ok(())
}

#[test]
fn test_turn_of_whoever_pushes_is_shared_with_the_push() -> Outcome {
    let (remote, local) = (Remote::start(Way::FOLDER.0)?, Local::new()?);
    let commit = local.commit(None, "p/aa/one", "1")?;
    let transport = Way::FOLDER.open(&remote)?;
    let _turn = transport.exclusive()?;

    let pushed = transport.push(&local.path(), &[Update::create(MAIN, commit)]);

    assert!(pushed.is_ok(), "{pushed:?}");
    Ok(())
}

#[test]
fn test_folder_with_a_work_tree_is_read_but_not_written() -> Outcome {
    let folder = tempfile::tempdir()?;
    Command::new("git").args(["init", "--quiet", "-b", "main"]).arg(folder.path()).status()?;
    let local = Local::new()?;
    let commit = local.commit(None, "p/aa/one", "1")?;
    let transport = Way::FOLDER.open_url(&folder.path().to_string_lossy())?;

    let (read, pushed) = (transport.tip(MAIN), transport.push(&local.path(), &[Update::create(MAIN, commit)]));

    assert!(matches!(read, Ok(None)), "{read:?}");
    assert!(matches!(pushed, Err(PushError::Protected { .. })), "{pushed:?}");
    Ok(())
}

#[test]
fn test_folder_of_somebody_else_is_used_without_running_anything() -> Outcome {
    const SOMEBODY: u32 = 54321;
    let remote = Remote::start(Way::FOLDER.0)?;
    // only root may give a folder away
    if chown(remote.path(), Some(SOMEBODY), None).is_err() {
        return Ok(());
    }
    let direct = push(&remote)?;
    remote.hook("pre-receive", "exit 0")?;

    let with_hook = push(&remote)?;

    assert!(direct.is_ok(), "{direct:?}");
    assert!(matches!(with_hook, Err(PushError::Transport(TransportError::NotYours { .. }))), "{with_hook:?}");
    Ok(())
}

#[test]
fn test_folder_with_objects_cut_off_is_damaged() -> Outcome {
    let (remote, local) = (Remote::start(Way::FOLDER.0)?, Local::new()?);
    push(&remote)??;
    for id in remote.git(&["rev-parse", "main", "main^{tree}", "main:p/aa/one"])?.lines() {
        let file = remote.path().join("objects").join(&id[..2]).join(&id[2..]);
        let whole = fs::read(&file)?;
        let half: Vec<u8> = whole.iter().take(whole.len() / 2).copied().collect();
        fs::remove_file(&file)?;
        fs::write(&file, half)?;

        let fetched = Way::FOLDER.open(&remote)?.fetch(
            &local.path(),
            &[Want::reference(MAIN, "refs/kami/incoming")],
            &Caps::default(),
        );

        assert!(matches!(fetched, Err(TransportError::Damaged { .. })), "{id}: {fetched:?}");
        fs::write(&file, whole)?;
    }
    Ok(())
}
