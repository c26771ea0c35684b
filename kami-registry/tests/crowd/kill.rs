//! Processes that are killed while they publish.
#![expect(clippy::disallowed_methods, reason = "it writes the key that the processes sign with")]

use crate::{
    Scale,
    crowd::report,
    job::{Job, wait},
    registry::{Outcome, check, count, start},
};
use kami_registry::key::SecretKey;
use kami_test_remotes::Kind;
use std::{fs, path::Path, thread, time::Instant};

/// One process after another works on the same copy and the same package, and is killed.
pub(crate) fn test_processes_killed_at_any_moment_leave_all_whole(scale: Scale) -> Outcome {
    let kills = if scale == Scale::Full { 200 } else { 30 };
    let (remote, folder) = (start(Kind::Folder)?, tempfile::tempdir()?);
    fs::write(folder.path().join("key"), SecretKey::generate("victim")?.to_openssh(None)?.as_bytes())?;
    let begin = Instant::now();
    wait(job(&remote.url(), folder.path(), 0, 1).start()?)?;
    let (usual, mut published) = (begin.elapsed(), 1);
    for _ in 0..kills {
        // the last version once more: whoever was killed does not know whether it was published
        let mut victim = job(&remote.url(), folder.path(), published - 1, 1000).start()?;
        thread::sleep(usual.mul_f64(3.0 * fastrand::f64()));
        victim.kill()?;
        victim.wait()?;
        published = u64::try_from(count(&remote)?)?;
    }

    wait(job(&remote.url(), folder.path(), 0, published + 1).start()?)?;

    assert_eq!(u64::try_from(check(&remote)?)?, published + 1, "no version is missing");
    assert!(published > kills / 4, "{published} versions: too few to have been killed in the middle of one");
    report(&format!("{kills} processes killed, {published} versions published"));
    Ok(())
}

fn job(url: &str, folder: &Path, first: u64, count: u64) -> Job {
    let (copy, key, package) = (folder.join("copy.git"), folder.join("key"), "victim".to_owned());
    Job { url: url.to_owned(), copy, key, package, first, count }
}
