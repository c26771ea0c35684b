//! Keys that cannot sign.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{refused, shop, shown},
    project::Project,
};
use kami_test_remotes::Kind;
use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
};

#[test]
fn test_publish_with_a_key_that_cannot_sign_leaves_nothing() {
    let (author, remote) = shop(Kind::Folder);
    let make = author.command(&["keygen", "--name", "locked"]).env("KAMI_SIGNING_PASSPHRASE", "open sesame").status();
    assert!(make.unwrap().success());
    author.well(&["keygen", "--no-passphrase", "--name", "open"]);
    let open = author.home.folder().join("home/config/keys/open");
    fs::set_permissions(open, Permissions::from_mode(0o644)).unwrap();
    let before = shown(&remote);
    let table = [
        ("locked", "", "passphrase-nobody"),
        ("locked", "open says me", "passphrase-wrong"),
        ("open", "", "key-file-open"),
        ("nobody", "", "signing-key-unknown"),
    ];

    for (key, passphrase, expected) in table {
        let workshop = Project::FIRST.open();
        let mut command = author.command(&["publish", "--no-verify", "--key", key]);
        command.arg("--manifest-path").arg(&workshop.manifest);
        if !passphrase.is_empty() {
            command.env("KAMI_SIGNING_PASSPHRASE", passphrase);
        }
        let run = command.output().unwrap().into();
        drop(workshop);
        assert_eq!(refused(&run), (101, expected), "{key}: {}", run.stderr);
        assert!(run.stderr.contains("\nhint: "), "{}", run.stderr);
        assert_eq!(shown(&remote), before, "{key}");
    }
}
