//! What the flags come to.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::{Diagnostic, Exit};
use clap::Parser;
use kami_host::domain::{ByteSize, FsAccess};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    grants: GrantArgs,
}

fn parsed(flags: &[&str]) -> Result<GrantArgs, clap::Error> {
    Ok(Line::try_parse_from(std::iter::once(&"kami").chain(flags))?.grants)
}

#[test]
fn test_grants_no_flags_grant_nothing() {
    let args = parsed(&[]).unwrap();

    assert_eq!(args.grants().unwrap(), Grants::default());
    assert!(args.limits.limits().is_empty());
}

#[test]
fn test_grants_flags_can_be_repeated() {
    let dir = tempfile::tempdir().unwrap();
    let host = dir.path().canonicalize().unwrap();
    let flag = format!("/data={}:rw", dir.path().display());

    let args = parsed(&["--allow-net", "https://a.example", "--allow-net", "https://b.example", "--dir", &flag]);

    let grants = args.unwrap().grants().unwrap();
    assert_eq!(grants.net.len(), 2);
    assert_eq!(grants.dirs, [DirGrant { guest: "/data".into(), host, access: FsAccess::ReadWrite }]);
}

#[test]
fn test_grants_env_value_may_hold_equals_signs_and_be_empty() {
    let grants = parsed(&["--env", "A=b=c", "--env", "E="]).unwrap().grants().unwrap();

    assert_eq!(grants.env, [("A".to_owned(), "b=c".to_owned()), ("E".to_owned(), String::new())]);
}

#[test]
fn test_grants_env_without_value_is_taken_from_here() {
    let grants = parsed(&["--env", "PATH"]).unwrap().grants().unwrap();

    assert_eq!(grants.env, [("PATH".to_owned(), environment::variable("PATH").unwrap())]);
}

#[test]
fn test_grants_env_neither_here_nor_given_is_refused() {
    let refused = parsed(&["--env", "KAMI_NO_SUCH_VARIABLE"]).unwrap().grants().unwrap_err();

    assert_eq!((refused.code(), refused.exit()), ("grant-env-unset", Exit::Usage));
}

#[test]
fn test_grants_dir_that_is_missing_or_a_file_is_refused() {
    let file = tempfile::NamedTempFile::new().unwrap();

    let missing = parsed(&["--dir", "/data=no/such/folder"]).unwrap().grants().unwrap_err();
    let plain = parsed(&["--dir", &format!("/data={}", file.path().display())]).unwrap().grants().unwrap_err();

    assert_eq!((missing.code(), plain.code()), ("grant-dir-missing", "grant-no-folder"));
}

#[test]
fn test_grants_flags_that_cannot_be_read_are_usage_errors() {
    for flags in [["--allow-net", "example.com"], ["--dir", "data"], ["--memory", "64 parsecs"], ["--time", "soon"]] {
        assert_eq!(parsed(&flags).unwrap_err().kind(), clap::error::ErrorKind::ValueValidation, "{flags:?}");
    }
}

#[test]
fn test_limits_flags_set_only_what_they_name() {
    let limits = parsed(&["--memory", "8 MiB", "--time", "250ms"]).unwrap().limits.limits();

    assert_eq!((limits.memory, limits.output), (Some(ByteSize::mib(8)), None));
    assert_eq!(limits.time, "250 ms".parse().ok());
}
