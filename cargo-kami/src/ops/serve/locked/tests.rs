//! Projects that are written while they are served.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and writes files as somebody else does"
)]

use super::*;
use kami_host::HostOptions;
use std::{fs, sync::Mutex};

/// Looks once after each of these texts was written; how often something was told.
fn told(texts: &[&str]) -> usize {
    let dir = tempfile::tempdir().unwrap();
    let (host, grants, told) = (Host::new(HostOptions::default()).unwrap(), Grants::default(), Mutex::new(0));
    let write = |text: &str| fs::write(dir.path().join(MANIFEST_FILE), text).unwrap();
    let tell = |_| *told.lock().unwrap() += 1;
    let options = ServeOptions { held: Some(dir.path().join("store")), ..ServeOptions::default() };
    let mut locked = Locked::load(&Named::Path(dir.path().to_owned()), &options, &host, &tell).unwrap();
    for text in texts {
        write(text);
        locked.look((&host, &grants, RequestedLimits::default()), &tell);
    }
    told.into_inner().unwrap()
}

#[test]
fn test_look_between_two_files_of_one_change_tells_nothing() {
    assert_eq!(told(&["[tools]\ndemo = '1'", ""]), 0);
}

#[test]
fn test_look_at_files_that_stay_wrong_tells_of_it_once() {
    assert_eq!(told(&["[tools]\ndemo = '1'"; 4]), 1);
}
