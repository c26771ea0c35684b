//! Nothing without a grant, and with one no more than it says.

use crate::sandbox::{Result, call, code, cook, text};
use kami_host::domain::{DirGrant, FsAccess, Grants};
use serde_json::{Value, json};
use std::{fs, os::unix::fs::symlink, path::Path};

fn folder(host: &Path, access: FsAccess) -> Grants {
    Grants { dirs: vec![DirGrant { guest: "/data".into(), host: host.to_owned(), access }], ..Grants::default() }
}

async fn with(grants: Grants, tool: &str, arguments: Value) -> Result<std::result::Result<String, String>> {
    let outcome = cook(call(tool, arguments).with_grants(grants.into())).await?;
    Ok(text(outcome).map_err(|error| error.to_string()))
}

#[tokio::test]
async fn test_files_without_a_grant_are_out_of_reach() -> Result {
    for path in ["/etc/passwd", "/data/a", "Cargo.toml", "../Cargo.toml", "/proc/self/environ"] {
        let read = with(Grants::default(), "read_file", json!({"path": path})).await?;

        assert!(read.is_err(), "{path}: {read:?}");
    }
    Ok(())
}

#[tokio::test]
async fn test_files_in_a_granted_folder_are_read() -> Result {
    let host = tempfile::tempdir()?;
    fs::write(host.path().join("a"), "milk")?;

    let read = with(folder(host.path(), FsAccess::Read), "read_file", json!({"path": "/data/a"})).await?;

    assert_eq!(read, Ok("milk".into()));
    Ok(())
}

#[tokio::test]
async fn test_paths_that_lead_out_of_a_granted_folder_are_refused() -> Result {
    let outside = tempfile::tempdir()?;
    let secret = outside.path().join("secret");
    fs::write(&secret, "secret")?;
    let host = tempfile::tempdir_in(outside.path())?;
    symlink(&secret, host.path().join("absolute"))?;
    symlink("../secret", host.path().join("relative"))?;
    symlink("..", host.path().join("up"))?;
    for path in ["/data/absolute", "/data/relative", "/data/../secret", "/data/up/secret", "/data/./../secret"] {
        let read = with(folder(host.path(), FsAccess::ReadWrite), "read_file", json!({"path": path})).await?;

        assert!(read.is_err(), "{path}: {read:?}");
    }
    Ok(())
}

#[tokio::test]
async fn test_writing_to_a_read_only_folder_is_refused() -> Result {
    let host = tempfile::tempdir()?;
    fs::write(host.path().join("kept"), "kept")?;
    let grants = folder(host.path(), FsAccess::Read);

    let wrote = with(grants.clone(), "write_file", json!({"path": "/data/new", "text": "x"})).await?;
    let changed = with(grants.clone(), "write_file", json!({"path": "/data/kept", "text": "x"})).await?;
    let removed = with(grants, "remove_file", json!({"path": "/data/kept"})).await?;

    assert!(wrote.is_err() && changed.is_err() && removed.is_err(), "{wrote:?} {changed:?} {removed:?}");
    assert_eq!(fs::read_to_string(host.path().join("kept"))?, "kept");
    Ok(())
}

#[tokio::test]
async fn test_writing_to_a_writable_folder_reaches_the_host() -> Result {
    let host = tempfile::tempdir()?;
    let grants = folder(host.path(), FsAccess::ReadWrite);

    let wrote = with(grants, "write_file", json!({"path": "/data/new", "text": "milk"})).await?;

    assert_eq!(wrote, Ok("4 bytes in /data/new".into()));
    assert_eq!(fs::read_to_string(host.path().join("new"))?, "milk");
    Ok(())
}

#[tokio::test]
async fn test_environment_of_a_tool_holds_only_what_is_granted() -> Result {
    let nothing = with(Grants::default(), "env_all", json!({})).await?;
    let granted = Grants { env: vec![("GREETING".into(), "hello".into())], ..Grants::default() };
    let one = with(granted, "env_all", json!({})).await?;

    assert_eq!((nothing, one), (Ok("{}".into()), Ok(r#"{"GREETING":"hello"}"#.into())));
    Ok(())
}

#[tokio::test]
async fn test_grant_of_a_missing_folder_is_named() -> Result {
    let grants = folder(Path::new("/nowhere/at/all"), FsAccess::Read);

    let outcome = cook(call("list_dir", json!({"path": "/data"})).with_grants(grants.into())).await?;

    assert_eq!(code(&outcome), "dir-unusable");
    assert!(outcome.reply.is_err_and(|error| error.to_string().contains("/nowhere/at/all")));
    Ok(())
}
