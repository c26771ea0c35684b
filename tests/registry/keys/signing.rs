//! `cargo kami sign`, with all kinds of keys.

use super::{
    home::{ENCRYPTED, Home, PLAIN, code},
    terminal::converse,
};
use kami_tests::Run;
use std::io;

const PASSPHRASE: (&str, &str) = ("KAMI_SIGNING_PASSPHRASE", "open sesame");

/// A home with something to sign and a key.
fn with_key(args: &[&str]) -> io::Result<(Home, String)> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;
    let public = home.ssh_key("key", args)?;
    home.write("signers", format!("alice {public}"))?;
    Ok((home, public))
}

fn accepted_by_ssh_keygen(home: &Home) -> io::Result<bool> {
    let args = ["-Y", "verify", "-f", "signers", "-I", "alice", "-n", "kami-file-v1", "-s", "tool.wasm.sig"];
    Ok(home.ssh_keygen(&args, "tool.wasm")?.status.success())
}

#[test]
fn test_sign_makes_what_ssh_keygen_accepts() -> io::Result<()> {
    let (home, _) = with_key(PLAIN)?;

    let run = home.run(&["sign", "tool.wasm", "--key", "./key"])?;

    assert_eq!((run.code, accepted_by_ssh_keygen(&home)?), (Some(0), true), "{}", run.stderr);
    home.write("tool.wasm", "other bytes")?;
    assert!(!accepted_by_ssh_keygen(&home)?);
    Ok(())
}

#[test]
fn test_sign_several_files_signs_each() -> io::Result<()> {
    let (home, _) = with_key(PLAIN)?;
    home.write("other.wasm", "other bytes")?;

    let run = home.run(&["sign", "tool.wasm", "other.wasm", "--key", "./key", "--message-format", "json"])?;

    assert_eq!((run.code, run.stdout.matches(r#""reason":"file-signed""#).count()), (Some(0), 2), "{}", run.stdout);
    assert!(home.path("other.wasm.sig").exists());
    Ok(())
}

#[test]
fn test_sign_with_an_encrypted_key_takes_the_passphrase_from_the_variable() -> io::Result<()> {
    let (home, _) = with_key(ENCRYPTED)?;

    let run = home.run_with(&[PASSPHRASE], &["sign", "tool.wasm", "--key", "./key"])?;

    assert_eq!((run.code, accepted_by_ssh_keygen(&home)?), (Some(0), true), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_sign_with_an_encrypted_key_asks_at_a_terminal() -> io::Result<()> {
    let (home, _) = with_key(ENCRYPTED)?;
    let talk = [("Passphrase of `./key`", "wrong\n"), ("That is not it. Passphrase of `./key`", "open sesame\n")];

    let run = converse(&mut home.command(&["sign", "tool.wasm", "--key", "./key"])?, &talk)?;

    assert_eq!((run.code, accepted_by_ssh_keygen(&home)?), (Some(0), true), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_sign_with_wrong_passphrases_ends_after_the_third() -> io::Result<()> {
    let (home, _) = with_key(ENCRYPTED)?;
    let talk = [("Passphrase of `./key`", "wrong\n"); 3];

    let run = converse(&mut home.command(&["sign", "tool.wasm", "--key", "./key"])?, &talk)?;

    assert_eq!((run.code, code(&run)), (Some(101), "passphrase-wrong"));
    Ok(())
}

#[test]
fn test_sign_with_keys_that_cannot_be_used_is_refused_with_what_to_do() -> io::Result<()> {
    let (home, public) = with_key(ENCRYPTED)?;
    let ecdsa = ["-q", "-t", "ecdsa", "-N", "", "-f", "ecdsa"];
    assert!(home.ssh_keygen(&ecdsa, ".")?.status.success());
    home.ssh_key("open", PLAIN)?;
    home.chmod("open", 0o640)?;
    home.write("public", public)?;
    let signed = |variable: Option<(&str, &str)>, key: &str| -> io::Result<Run> {
        home.run_with(variable.as_slice(), &["sign", "tool.wasm", "--key", key])
    };
    let cases = [
        (None, "./key", "passphrase-nobody", "set `KAMI_SIGNING_PASSPHRASE`"),
        (Some(("KAMI_SIGNING_PASSPHRASE", "wrong")), "./key", "passphrase-wrong", "try again"),
        (None, "./open", "key-file-open", "chmod 600 ./open"),
        (None, "./ecdsa", "secret-key-algorithm", "`cargo kami keygen`"),
        (None, "./public", "secret-key-public", "without `.pub`"),
        (None, "./tool.wasm", "secret-key-malformed", "BEGIN OPENSSH PRIVATE KEY"),
        (None, "./gone", "file-missing", ""),
        (None, "gone", "signing-key-unknown", "`cargo kami keygen --name gone`"),
        (None, "./ecdsa.pub", "key-algorithm", "ssh-keygen -t ed25519"),
    ];
    for (variable, key, expected, hint) in cases {
        let run = signed(variable, key)?;

        assert_eq!((run.code, code(&run)), (Some(101), expected), "{key}: {}", run.stderr);
        assert!(run.stderr.contains(hint), "{key}: {}", run.stderr);
    }
    assert!(!home.path("tool.wasm.sig").exists());
    Ok(())
}

#[test]
fn test_sign_of_a_file_that_is_not_there_is_refused() -> io::Result<()> {
    let (home, _) = with_key(PLAIN)?;

    let run = home.run(&["sign", "gone.wasm", "--key", "./key"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "file-missing"));
    Ok(())
}
