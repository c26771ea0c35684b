//! `cargo kami keygen`.

use super::{
    home::{Home, code},
    terminal::converse,
};
use std::io;

#[test]
fn test_keygen_without_a_passphrase_makes_a_private_key_of_openssh() -> io::Result<()> {
    let home = Home::new()?;

    let run = home.run(&["keygen", "--no-passphrase"])?;

    let public = home.ssh_keygen(&["-y", "-f", "kami/config/keys/default"], ".")?;
    assert_eq!((run.code, run.stdout.as_bytes()), (Some(0), public.stdout.as_slice()), "{}", run.stderr);
    assert_eq!(run.stdout, home.read("kami/config/keys/default.pub")?);
    assert!(run.stdout.ends_with(" alice\n"), "{}", run.stdout);
    Ok(())
}

#[test]
fn test_keygen_keeps_the_key_from_everybody_else() -> io::Result<()> {
    let home = Home::new()?;

    home.run(&["keygen", "--no-passphrase", "--name", "work"])?;

    assert_eq!((home.mode("kami/config/keys")?, home.mode("kami/config/keys/work")?), (0o700, 0o600));
    Ok(())
}

#[test]
fn test_keygen_of_a_name_that_is_taken_changes_nothing() -> io::Result<()> {
    let home = Home::new()?;
    home.run(&["keygen", "--no-passphrase"])?;
    let before = home.read("kami/config/keys/default")?;

    let run = home.run(&["keygen", "--no-passphrase"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "key-exists"));
    assert_eq!(home.read("kami/config/keys/default")?, before);
    Ok(())
}

#[test]
fn test_keygen_with_nobody_to_ask_makes_nothing() -> io::Result<()> {
    let home = Home::new()?;

    let run = home.run(&["keygen"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "keygen-nobody"));
    assert!(run.stderr.contains("--no-passphrase"), "{}", run.stderr);
    assert!(!home.path("kami/config/keys").exists());
    Ok(())
}

#[test]
fn test_keygen_in_ci_does_not_ask_even_at_a_terminal() -> io::Result<()> {
    let home = Home::new()?;

    let run = converse(home.command(&["keygen"])?.env("CI", "true"), &[])?;

    assert_eq!((run.code, code(&run)), (Some(101), "keygen-nobody"));
    Ok(())
}

#[test]
fn test_keygen_takes_the_passphrase_from_the_variable() -> io::Result<()> {
    let home = Home::new()?;

    let run = home.run_with(&[("KAMI_SIGNING_PASSPHRASE", "open sesame")], &["keygen"])?;

    let unlocked = |word| home.ssh_keygen(&["-y", "-P", word, "-f", "kami/config/keys/default"], ".");
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!((unlocked("open sesame")?.status.success(), unlocked("")?.status.success()), (true, false));
    Ok(())
}

#[test]
fn test_keygen_at_a_terminal_asks_until_both_passphrases_agree() -> io::Result<()> {
    let home = Home::new()?;
    let talk = [
        ("Passphrase for the new key `default`", "open sesame\n"),
        ("The same again", "open sesamE\n"),
        ("Passphrase for the new key `default`", "open sesame\n"),
        ("The same again", "open sesame\n"),
    ];

    let run = converse(&mut home.command(&["keygen"])?, &talk)?;

    let unlocked = home.ssh_keygen(&["-y", "-P", "open sesame", "-f", "kami/config/keys/default"], ".")?;
    assert_eq!((run.code, unlocked.status.success()), (Some(0), true), "{}", run.stderr);
    assert!(!run.stderr.contains("sesame"), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_keygen_of_a_name_that_is_a_path_is_a_misuse() -> io::Result<()> {
    let home = Home::new()?;

    let run = home.run(&["keygen", "--no-passphrase", "--name", "../../work"])?;

    assert_eq!((run.code, code(&run)), (Some(2), "key-name"));
    Ok(())
}

#[test]
fn test_keygen_for_other_programs_says_where_the_key_is() -> io::Result<()> {
    let home = Home::new()?;

    let run = home.run(&["keygen", "--no-passphrase", "--comment", "ci", "--message-format", "json"])?;

    let message: serde_json::Value = serde_json::from_str(&run.stdout)?;
    let path = home.path("kami/config/keys/default");
    assert_eq!(message["path"].as_str(), path.to_str());
    assert_eq!(message["public-key"].as_str(), Some(home.read("kami/config/keys/default.pub")?.trim()));
    Ok(())
}
