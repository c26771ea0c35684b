//! Which requests are told as missing, and with which flags.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::domain::{Capabilities, Grants, Ungranted};
use serde_json::json;

fn asked() -> Capabilities {
    serde_json::from_value(json!({
        "net": [{"origin": "https://example.com", "reason": "maps"}],
        "fs": [
            {"guest": "/data", "reason": "the files"},
            {"guest": "/out", "access": "read-write", "reason": "the report"},
        ],
        "env": [{"name": "KEY", "reason": "log in"}],
    }))
    .unwrap()
}

fn flags(ungranted: &[Ungranted]) -> Vec<String> {
    ungranted.iter().map(Ungranted::grant).collect()
}

#[test]
fn test_ungranted_without_grants_is_every_folder_and_variable() {
    let ungranted = asked().ungranted(&Grants::default());

    assert_eq!(flags(&ungranted), ["--dir /data=FOLDER", "--dir /out=FOLDER:rw", "--env KEY=VALUE"]);
    let shown: Vec<String> = ungranted.iter().map(|each| format!("{each}: {}", each.reason())).collect();
    assert_eq!(shown, ["the folder /data: the files", "the folder /out: the report", "the variable KEY: log in"]);
}

#[test]
fn test_ungranted_is_only_what_no_grant_covers() {
    let grants = Grants { dirs: vec!["/out=.:rw".parse().unwrap()], ..Grants::default() };

    assert_eq!(flags(&asked().ungranted(&grants)), ["--dir /data=FOLDER", "--env KEY=VALUE"]);
}

#[test]
fn test_ungranted_with_all_grants_is_nothing() {
    let dirs = vec!["/data=.".parse().unwrap(), "/out=.:rw".parse().unwrap()];
    let grants = Grants { dirs, env: vec![("KEY".into(), "1".into())], ..Grants::default() };

    assert_eq!(asked().ungranted(&grants), []);
}
