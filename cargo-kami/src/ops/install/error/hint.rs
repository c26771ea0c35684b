//! What to do when nothing was installed.

use super::InstallError;

/// What to do about what is wrong with the installation itself.
pub(super) fn of(error: &InstallError) -> Option<String> {
    Some(match error {
        InstallError::TooLarge { .. } => "check that it is the right file".to_owned(),
        InstallError::Name(_) => "choose one with `--as NAME`".to_owned(),
        InstallError::NameTaken { name, .. } => {
            format!("choose another with `--as NAME`, or make room with `cargo kami uninstall {name}`")
        }
        InstallError::Undeclared { .. } => "tell its author: `kami.toml` has to name the origins".to_owned(),
        InstallError::Unsigned { .. } => "if you know where it comes from, add `--allow-unsigned`".to_owned(),
        InstallError::OtherSigner { found, .. } => {
            format!("if you know that key to be its owner's, add `--signer {found}`")
        }
        InstallError::Unasked { name, before, flags } => unasked(name, before.as_deref(), flags),
        InstallError::Growth { flags, .. } => growth(flags),
        InstallError::Older { name, package, version, .. } => older(name, package, version),
        InstallError::Elsewhere { name } => format!("pin what is installed with `cargo kami pin {name}`"),
        InstallError::Forgotten { .. } => "add it with `cargo kami registry add`".to_owned(),
        InstallError::Pinned { name, .. } => format!("let it be replaced with `cargo kami unpin {name}`"),
        InstallError::Declined { .. } => {
            "`--yes` installs it with nothing but what other flags grant; `cargo kami grant` adds to that".to_owned()
        }
        InstallError::Load(error) => return error.hint(),
        InstallError::Host(error) => return error.hint(),
        _ => return None,
    })
}

fn unasked(name: &str, before: Option<&str>, flags: &[String]) -> String {
    let quoted = quoted(flags);
    match before {
        None => format!("grant it with {quoted}, or install it with `--yes` and without what is not granted"),
        Some(before) => format!(
            "grant it with {quoted}, take the new version with `--yes` and without that, to grant it later with \
             `cargo kami grant {name} {}`, or stay with {before}",
            flags.join(" ")
        ),
    }
}

fn growth(flags: &[String]) -> String {
    let new = if flags.is_empty() { "see `cargo kami update --dry-run`".to_owned() } else { quoted(flags) };
    format!("what is new: {new}; to be asked instead, set `capability_growth = \"ask\"` in trust.toml")
}

fn older(name: &str, package: &str, version: &str) -> String {
    let called = if name == package { String::new() } else { format!(" --as {name}") };
    format!("if that is what you want: `cargo kami install {package}@{version}{called}`")
}

fn quoted(flags: &[String]) -> String {
    flags.iter().map(|flag| format!("`{flag}`")).collect::<Vec<_>>().join(" ")
}
