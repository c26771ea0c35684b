//! Which requests are told as missing.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::ungranted;
use crate::domain::{Capabilities, Grants};
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

#[test]
fn test_ungranted_nothing_granted_tells_every_folder_and_variable() {
    let told = ungranted(&asked(), &Grants::default());

    assert_eq!(
        told,
        [
            "no folder is granted as `/data` (the files); the operator can allow one with `--dir /data=FOLDER`",
            "no folder is granted as `/out` (the report); the operator can allow one with `--dir /out=FOLDER:rw`",
            "the variable `KEY` is not granted (log in); the operator can allow it with `--env KEY`",
        ]
    );
}

#[test]
fn test_ungranted_what_is_granted_is_not_told() {
    let dirs = vec!["/data=/tmp".parse().unwrap(), "/out=/tmp:rw".parse().unwrap()];
    let grants = Grants { dirs, env: vec![("KEY".into(), "1".into())], net: Vec::new() };

    assert_eq!(ungranted(&asked(), &grants), Vec::<String>::new());
}
