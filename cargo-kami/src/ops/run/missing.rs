//! What a component asks for and was not granted, as flags.

use kami_host::domain::{Capabilities, FsAccess, Grants};

/// One line for each folder and variable that was asked for and not granted.
pub(super) fn missing(asked: &Capabilities, granted: &Grants) -> Vec<String> {
    let folder = |guest: &str| granted.dirs.iter().any(|dir| dir.guest == guest);
    let variable = |name: &str| granted.env.iter().any(|(granted, _)| granted == name);
    let dirs = asked.fs.iter().filter(|asked| !folder(&asked.guest)).map(|asked| {
        let rw = if asked.access == FsAccess::ReadWrite { ":rw" } else { "" };
        let (guest, reason) = (&asked.guest, &asked.reason);
        format!("the component asks for the folder {guest} ({reason}): grant it with --dir {guest}=FOLDER{rw}")
    });
    let env = asked.env.iter().filter(|asked| !variable(&asked.name)).map(|asked| {
        let (name, reason) = (&asked.name, &asked.reason);
        format!("the component asks for the variable {name} ({reason}): grant it with --env {name}=VALUE")
    });
    dirs.chain(env).collect()
}

#[cfg(test)]
mod tests;
