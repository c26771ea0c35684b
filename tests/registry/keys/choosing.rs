//! Which key signs where none, one or several are named.

use super::{
    agent::Agent,
    home::{ENCRYPTED, Home, PLAIN, code},
};
use std::io;

/// Everything a key can come from, the weakest first.
const SOURCES: [&str; 6] = [
    ".ssh/id_ed25519",
    "kami/config/keys/default",
    "kami/config/keys/work",
    "variable",
    "kami/config/keys/flag",
    "file",
];

/// Who has signed the file, as `ssh-keygen` sees it: the fingerprint.
fn signer(home: &Home) -> io::Result<String> {
    let args = ["-Y", "check-novalidate", "-n", "kami-file-v1", "-s", "tool.wasm.sig"];
    let output = home.ssh_keygen(&args, "tool.wasm")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.split_whitespace().last().unwrap_or_default().to_owned())
}

fn fingerprint(home: &Home, key: &str) -> io::Result<String> {
    let output = home.ssh_keygen(&["-lf", &format!("{key}.pub")], ".")?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(text.split(' ').nth(1).unwrap_or_default().to_owned())
}

fn with_file() -> io::Result<Home> {
    let home = Home::new()?;
    home.write("tool.wasm", "bytes")?;
    Ok(home)
}

#[test]
fn test_choice_of_several_keys_takes_the_one_that_is_named_best() -> io::Result<()> {
    let home = with_file()?;
    for source in SOURCES {
        home.ssh_key(source, PLAIN)?;
    }
    let text = home.read("variable")?;
    let settings = "[signing]\nkey = \"work\"\n";
    let cases = [
        ("", None, None, "kami/config/keys/default"),
        (settings, None, None, "kami/config/keys/work"),
        (settings, Some(text.as_str()), None, "variable"),
        (settings, Some("./file"), None, "file"),
        (settings, Some(text.as_str()), Some("--key=flag"), "kami/config/keys/flag"),
        (settings, Some(text.as_str()), Some("--key=./file"), "file"),
    ];
    for (settings, variable, flag, expected) in cases {
        home.write("kami/config/config.toml", settings)?;
        let variable = variable.map(|value| ("KAMI_SIGNING_KEY", value));

        let run = home.run_with(variable.as_slice(), &[["sign", "tool.wasm"].as_slice(), flag.as_slice()].concat())?;

        assert_eq!(run.code, Some(0), "{expected}: {}", run.stderr);
        assert_eq!(signer(&home)?, fingerprint(&home, expected)?, "{expected}");
    }
    Ok(())
}

#[test]
fn test_choice_without_any_kami_key_takes_the_one_of_ssh() -> io::Result<()> {
    let home = with_file()?;
    home.ssh_key(".ssh/id_ed25519", PLAIN)?;

    let run = home.run(&["sign", "tool.wasm"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(signer(&home)?, fingerprint(&home, ".ssh/id_ed25519")?);
    Ok(())
}

#[test]
fn test_choice_without_any_key_tells_how_to_make_one() -> io::Result<()> {
    let home = with_file()?;

    let run = home.run(&["sign", "tool.wasm"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "signing-key-none"));
    assert!(run.stderr.contains("`cargo kami keygen`"), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_choice_of_a_public_key_signs_through_the_agent_that_holds_it() -> io::Result<()> {
    let home = with_file()?;
    home.ssh_key("key", PLAIN)?;
    let agent = Agent::holding(&home, "key")?;
    std::fs::remove_file(home.path("key"))?;

    let run = home.run_with(&[("SSH_AUTH_SOCK", &agent.socket)], &["sign", "tool.wasm", "--key", "./key.pub"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(signer(&home)?, fingerprint(&home, "key")?);
    Ok(())
}

#[test]
fn test_choice_of_ssh_keygen_in_the_settings_signs_through_the_agent() -> io::Result<()> {
    let home = with_file()?;
    home.ssh_key("kami/config/keys/work", PLAIN)?;
    let agent = Agent::holding(&home, "kami/config/keys/work")?;
    // what the agent holds is not read from the file, whose passphrase nobody could give
    std::fs::remove_file(home.path("kami/config/keys/work"))?;
    home.write("kami/config/config.toml", "[signing]\nkey = \"work\"\nwith = \"ssh-keygen\"\n")?;

    let run = home.run_with(&[("SSH_AUTH_SOCK", &agent.socket)], &["sign", "tool.wasm"])?;

    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(signer(&home)?, fingerprint(&home, "kami/config/keys/work")?);
    Ok(())
}

#[test]
fn test_choice_of_a_key_no_agent_holds_tells_what_ssh_keygen_says() -> io::Result<()> {
    let home = with_file()?;
    home.ssh_key("key", ENCRYPTED)?;
    std::fs::remove_file(home.path("key"))?;

    let run = home.run(&["sign", "tool.wasm", "--key", "./key.pub"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "ssh-keygen-refused"));
    assert!(run.stderr.contains("ssh-add -l"), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_choice_by_broken_settings_shows_the_place() -> io::Result<()> {
    let home = with_file()?;
    home.write("kami/config/config.toml", "[signing]\nwith = \"gpg\"\n")?;

    let run = home.run(&["sign", "tool.wasm"])?;

    assert_eq!((run.code, code(&run)), (Some(101), "settings-broken"));
    assert!(run.stderr.contains("config.toml:2:8"), "{}", run.stderr);
    Ok(())
}
