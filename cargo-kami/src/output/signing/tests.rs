//! The shape other programs rely on.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::output::message::line;
use insta::assert_snapshot;

fn key() -> PublicKey {
    PublicKey::parse("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti alice").unwrap()
}

#[test]
fn test_key_made_has_its_place_and_its_public_half() {
    let report = KeygenReport { name: "work".parse().unwrap(), path: "keys/work".into(), public: key() };

    assert_snapshot!(line(&KeyMade::from(&report)), @r#"{"reason":"key-made","version":1,"name":"work","path":"keys/work","public-key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti alice","fingerprint":"SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"}"#);
}

#[test]
fn test_file_signed_has_both_files_and_the_key() {
    let message = FileSigned::new("demo.wasm".as_ref(), "demo.wasm.sig".into(), &key());

    assert_snapshot!(line(&message), @r#"{"reason":"file-signed","version":1,"path":"demo.wasm","signature":"demo.wasm.sig","fingerprint":"SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"}"#);
}

#[test]
fn test_file_verified_by_somebody_has_their_name() {
    let by = SignedBy::Named { principals: "alice@example.com".into() };
    let report = VerifyFileReport { key: key(), by, skipped: Vec::new() };

    assert_snapshot!(line(&FileVerified::new("demo.wasm".as_ref(), &report)), @r#"{"reason":"file-verified","version":1,"path":"demo.wasm","principals":"alice@example.com","own-key":null,"public-key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti alice","fingerprint":"SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"}"#);
}

#[test]
fn test_file_verified_by_oneself_has_the_name_of_the_key() {
    let report = VerifyFileReport { key: key(), by: SignedBy::You { key: "work".into() }, skipped: Vec::new() };

    assert_snapshot!(line(&FileVerified::new("demo.wasm".as_ref(), &report)), @r#"{"reason":"file-verified","version":1,"path":"demo.wasm","principals":null,"own-key":"work","public-key":"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti alice","fingerprint":"SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ"}"#);
}
