//! Many publish at once, and nothing is lost.

use crate::way::{Local, MAIN, Outcome, Way};
use kami_registry::git::{Caps, Oid, PushError, Transport, Update, Want};
use kami_test_remotes::Remote;
use std::{
    collections::BTreeSet,
    thread,
    time::{Duration, Instant, SystemTime},
};

const INCOMING: &str = "refs/kami/incoming";
const THREADS: usize = 8;

/// Adds files to the branch, each until it is there.
fn publish(way: Way, url: &str, who: usize, times: usize) -> Result<(), String> {
    let work = || {
        let (transport, local) = (way.open_url(url)?, Local::new()?);
        (0..times).try_for_each(|time| add(&*transport, &local, &format!("p/{who:02}/{time}")))
    };
    work().map_err(|error: Box<dyn std::error::Error>| format!("{way:?}: {error}"))
}

fn add(transport: &dyn Transport, local: &Local, path: &str) -> Outcome {
    let start = Instant::now();
    let _alone = transport.exclusive()?;
    loop {
        let before = transport.tip(MAIN)?;
        if before.is_some() {
            transport.fetch(&local.path(), &[Want::reference(MAIN, INCOMING)], &Caps::default())?;
        }
        let tip: Option<Oid> = local.repository.refname_to_id(INCOMING).ok();
        let commit = local.commit(tip, path, path)?;
        let artifact = local.commit(None, "component.wasm", path)?;
        let updates = [
            Update::create(&format!("refs/kami/artifacts/{}", path.replace('/', "-")), artifact),
            Update { name: MAIN.to_owned(), new: Some(commit), expected: tip },
        ];
        match transport.push(&local.path(), &updates) {
            Ok(()) => return Ok(()),
            Err(PushError::Lost { .. } | PushError::Taken { .. }) if start.elapsed() < Duration::from_secs(120) => {
                pause()
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// A different while for everybody.
fn pause() {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    thread::sleep(Duration::from_millis(u64::from(now.subsec_micros() % 200)));
}

#[test]
fn test_pushes_of_many_at_once_all_land() -> Outcome {
    for way in Way::ALL {
        // every push to a remote starts programs
        let times = if way.0 == kami_test_remotes::Kind::Folder { 20 } else { 2 };
        let remote = Remote::start(way.0)?;
        let url = remote.url();

        let failed: Vec<String> = thread::scope(|scope| {
            let publishers = (0..THREADS).map(|who| {
                scope.spawn({
                    let url = &url;
                    move || publish(way, url, who, times)
                })
            });
            let publishers: Vec<_> = publishers.collect();
            publishers.into_iter().filter_map(|publisher| publisher.join().ok()?.err()).collect()
        });

        assert_eq!(failed, Vec::<String>::new());
        let expected: BTreeSet<String> =
            (0..THREADS).flat_map(|who| (0..times).map(move |time| format!("p/{who:02}/{time}"))).collect();
        let files = remote.git(&["ls-tree", "-r", "--name-only", "main"])?;
        assert_eq!(files.lines().map(str::to_owned).collect::<BTreeSet<_>>(), expected, "{way:?}");
        assert_eq!(remote.git(&["rev-list", "--count", "main"])?.trim(), expected.len().to_string(), "{way:?}");
        assert_eq!(remote.git(&["for-each-ref", "refs/kami"])?.lines().count(), expected.len(), "{way:?}");
        remote.git(&["fsck", "--strict"])?;
    }
    Ok(())
}
