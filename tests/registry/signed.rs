//! Files with a signature beside them, installed.

use crate::{bare::component, home::Home};
use serde_json::json;

/// A home with a component its own user has signed.
fn signed() -> Home {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    home.well(&["keygen", "--no-passphrase"]);
    home.well(&["sign", "demo.wasm"]);
    home
}

#[test]
fn test_install_file_of_ones_own_needs_no_flag() {
    let home = signed();

    home.well(&["install", "demo.wasm"]);

    let tool = &home.installed()[0];
    assert_eq!(tool["unsigned"], false);
    assert!(tool["signers"][0].as_str().is_some_and(|signer| signer.starts_with("SHA256:")), "{tool}");
    assert!(home.well(&["list"]).contains("  signed  "));
}

#[test]
fn test_install_file_that_was_changed_after_signing_is_refused_in_any_case() {
    let home = signed();
    home.write("demo.wasm", &component("demo", "0.2.0", &json!({})));

    for args in [&["install", "demo.wasm"][..], &["install", "demo.wasm", "--allow-unsigned"]] {
        let (exit, code, text) = home.badly(args);
        assert!(exit == 1 && text.contains("the signature of `demo.wasm` does not count"), "{code}: {text}");
    }
    assert!(home.installed().is_empty());
}

#[test]
fn test_install_file_of_a_stranger_counts_as_unsigned() {
    let home = signed();
    home.write(
        "nobody",
        b"alice@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti\n",
    );

    let refused = home.badly(&["install", "demo.wasm", "--signers", "nobody"]);
    home.well(&["install", "demo.wasm", "--signers", "nobody", "--allow-unsigned"]);

    assert_eq!(refused.0, 1, "{}", refused.2);
    assert_eq!(home.installed()[0]["unsigned"], true);
}

#[test]
fn test_install_with_signers_takes_no_unsigned_file() {
    let home = Home::new();
    home.write("demo.wasm", &component("demo", "0.1.0", &json!({})));
    home.write(
        "nobody",
        b"alice@example.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti\n",
    );

    let (exit, _, text) = home.badly(&["install", "demo.wasm", "--signers", "nobody"]);

    assert!(exit == 1 && text.contains("`demo.wasm` is not signed"), "{text}");
}
