//! `cargo kami verify` of files.

use super::home::{Home, PLAIN, code};
use std::io;

/// A home with a file that `ssh-keygen` has signed for a use.
fn signed_for(namespace: &str) -> io::Result<(Home, String)> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;
    let public = home.ssh_key("key", PLAIN)?;
    let signed = home.ssh_keygen(&["-q", "-Y", "sign", "-n", namespace, "-f", "key", "tool.wasm"], ".")?;
    if signed.status.success() { Ok((home, public)) } else { Err(io::Error::other("not signed")) }
}

#[test]
fn test_verify_what_ssh_keygen_signed_names_the_signer() -> io::Result<()> {
    let (home, public) = signed_for("kami-file-v1")?;
    home.write("signers", format!("alice@example.com namespaces=\"kami-*\" {public}"))?;

    let run = home.run(&["verify", "tool.wasm", "--signers", "signers"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("Verified tool.wasm: signed by `alice@example.com`, SHA256:"), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_verify_what_one_signed_oneself_needs_no_file_of_signers() -> io::Result<()> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;
    home.run(&["keygen", "--no-passphrase"])?;
    home.run(&["sign", "tool.wasm"])?;

    let run = home.run(&["verify", "tool.wasm"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.stderr.contains("signed by you, with the key `default`, SHA256:"), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_verify_with_a_file_of_signers_counts_nobody_else() -> io::Result<()> {
    let (home, public) = signed_for("kami-file-v1")?;
    home.run(&["keygen", "--no-passphrase"])?;
    home.run(&["sign", "tool.wasm"])?;
    home.write("signers", format!("alice {public}"))?;

    let run = home.run(&["verify", "tool.wasm", "--signers", "signers"])?;

    assert_eq!((run.code, code(&run)), (Some(1), "signer-unknown"));
    Ok(())
}

#[test]
fn test_verify_what_a_stranger_signed_shows_the_line_that_would_let_them_in() -> io::Result<()> {
    let (home, _) = signed_for("kami-file-v1")?;

    let run = home.run(&["verify", "tool.wasm"])?;

    let line = run.stderr.split("NAME ").nth(1).and_then(|rest| rest.split('`').next()).unwrap_or_default();
    assert_eq!((run.code, code(&run)), (Some(1), "signer-unknown"));
    home.write("kami/config/allowed_signers", format!("alice@example.com {line}\n"))?;
    let again = home.run(&["verify", "tool.wasm", "--message-format", "json"])?;
    let message: serde_json::Value = serde_json::from_str(&again.stdout)?;
    assert_eq!(message["principals"], "alice@example.com");
    Ok(())
}

#[test]
fn test_verify_what_does_not_count_says_no_with_the_reason() -> io::Result<()> {
    let cases = [
        ("git", "bytes", "alice {}", "signature-namespace"),
        ("kami-log-v1", "bytes", "alice {}", "signature-namespace"),
        ("kami-file-v1", "Bytes", "alice {}", "signature-wrong"),
        ("kami-file-v1", "bytes", "alice namespaces=\"git\" {}", "signer-namespace"),
        ("kami-file-v1", "bytes", "alice valid-before=\"20200101Z\" {}", "signer-expired"),
        ("kami-file-v1", "bytes", "alice valid-after=\"20990101Z\" {}", "signer-not-yet"),
        ("kami-file-v1", "bytes", "alice cert-authority {}", "signer-unknown"),
    ];
    for (namespace, bytes, signers, expected) in cases {
        let (home, public) = signed_for(namespace)?;
        home.write("tool.wasm", bytes)?;
        home.write("signers", signers.replace("{}", &public))?;

        let run = home.run(&["verify", "tool.wasm", "--signers", "signers"])?;

        assert_eq!((run.code, code(&run)), (Some(1), expected), "{}", run.stderr);
    }
    Ok(())
}

#[test]
fn test_verify_without_a_signature_says_no() -> io::Result<()> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;

    let run = home.run(&["verify", "tool.wasm"])?;

    assert_eq!((run.code, code(&run)), (Some(1), "signature-missing"));
    Ok(())
}

#[test]
fn test_verify_with_a_signature_elsewhere_reads_it_there() -> io::Result<()> {
    let (home, public) = signed_for("kami-file-v1")?;
    home.write("signers", format!("alice {public}"))?;
    std::fs::rename(home.path("tool.wasm.sig"), home.path("elsewhere"))?;

    let run = home.run(&["verify", "tool.wasm", "--signers", "signers", "--signature", "elsewhere"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_verify_with_what_cannot_be_read_cannot_tell() -> io::Result<()> {
    let (home, public) = signed_for("kami-file-v1")?;
    home.write("signers", public)?;
    let cases = [
        (["tool.wasm", "--signers", "signers"], "signers-malformed"),
        (["tool.wasm", "--signers", "gone"], "file-missing"),
        (["gone.wasm", "--signers", "signers"], "file-missing"),
    ];
    for (args, expected) in cases {
        let run = home.run(&[["verify"].as_slice(), &args].concat())?;

        assert_eq!((run.code, code(&run)), (Some(101), expected), "{}", run.stderr);
    }
    Ok(())
}
