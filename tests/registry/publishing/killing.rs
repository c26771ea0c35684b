//! Publishing that is killed at any moment.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{done, log, shop},
    project::Project,
};
use kami_test_remotes::Kind;
use std::{
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

#[test]
fn test_publish_killed_at_any_moment_is_completed_by_the_next() {
    let mut usual = Duration::from_secs(1);
    let mut landed = 0;
    for round in 0..12 {
        let (author, remote) = shop(Kind::Folder);
        let project = Project::FIRST.open();
        let command = || {
            let mut publish = author.command(&["publish", "--no-verify", "--manifest-path"]);
            publish.arg(&project.manifest).stdout(Stdio::null()).stderr(Stdio::null());
            publish
        };

        let mut victim = command().spawn().unwrap();
        // the first one is not killed, to see how long it takes
        let start = Instant::now();
        match round {
            0 => usual = victim.wait().map(|_| start.elapsed()).unwrap(),
            _ => thread::sleep(usual.mul_f64(f64::from(round) / 12.0)),
        }
        victim.kill().unwrap();
        victim.wait().unwrap();
        let checked = author.run(&["registry", "check", remote.path().to_str().unwrap()]);
        landed += usize::from(author.run(&["info", "word-count"]).code == Some(0));
        let again: kami_tests::Run = command().stderr(Stdio::piped()).output().unwrap().into();

        assert_eq!(checked.code, Some(0), "round {round}: {}", checked.stderr);
        done(again);
        assert_eq!(log(&remote).lines().count(), 2, "round {round}: a line to create it, and one to publish it");
        author.well(&["install", "word-count", "--signer", &author.fingerprint()]);
    }
    assert!(landed < 12, "none was killed in time");
}
