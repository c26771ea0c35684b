//! Flags for what is missing, silence for what is there.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_missing_grants_are_named_as_flags() {
    let asked: Capabilities = serde_json::from_str(
        r#"{"fs": [{"guest": "/data", "access": "read-write", "reason": "the files"}, {"guest": "/in", "reason": "more"}],
            "env": [{"name": "KEY", "reason": "log in"}]}"#,
    )
    .unwrap();
    let granted = Grants { dirs: vec!["/in=.".parse().unwrap()], ..Grants::default() };

    let missing = missing(&asked, &granted);

    assert_eq!(
        missing,
        [
            "the component asks for the folder /data (the files): grant it with --dir /data=FOLDER:rw",
            "the component asks for the variable KEY (log in): grant it with --env KEY=VALUE",
        ]
    );
}
