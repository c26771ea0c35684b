//! Many processes at once.
#![expect(clippy::disallowed_methods, reason = "it writes the key that the processes sign with")]

use crate::{
    Scale,
    job::{Job, wait},
    registry::{Outcome, check, start},
};
use kami_registry::key::SecretKey;
use kami_test_remotes::Kind;
use std::{fs, path::Path, process::Child, time::Instant};

const PROCESSES: u64 = 8;

/// Half of the processes share one package, the others have one of their own.
pub(crate) fn test_crowd_that_publishes_at_once_lands_whole(scale: Scale) -> Outcome {
    for kind in Kind::ALL {
        let (remote, folder) = (start(kind)?, tempfile::tempdir()?);
        let count = if scale == Scale::Full || kind == Kind::Folder { 20 } else { 2 };
        fs::write(folder.path().join("key"), SecretKey::generate("crowd")?.to_openssh(None)?.as_bytes())?;
        let begin = Instant::now();

        let started = (0..PROCESSES).map(|process| job(&remote.url(), folder.path(), process, count).start());
        let started: Vec<Child> = started.collect::<Outcome<_>>()?;
        started.into_iter().try_for_each(wait)?;

        let took = begin.elapsed();
        assert_eq!(check(&remote)?, usize::try_from(PROCESSES * count)?, "{kind:?}");
        report(&format!("{PROCESSES} processes with {count} versions each, {kind:?}: {took:.1?}"));
    }
    Ok(())
}

fn job(url: &str, folder: &Path, process: u64, count: u64) -> Job {
    let package = if process.is_multiple_of(2) { "shared".to_owned() } else { format!("own-{process}") };
    let (copy, key) = (folder.join(format!("{process}.git")), folder.join("key"));
    Job { url: url.to_owned(), copy, key, package, first: process * count, count }
}

#[expect(clippy::print_stderr, reason = "without a test harness nobody else says what was done")]
pub(crate) fn report(text: &str) {
    eprintln!("{text}");
}
