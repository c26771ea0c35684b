//! What a component asks for and is not given: likely the reason why it fails.

use crate::domain::{Capabilities, EnvRequest, FsAccess, FsRequest, Grants};

/// One sentence for each folder and variable that is asked for and not granted. (Origins announce themselves: a request
/// that is refused is a denial.)
pub(super) fn ungranted(asked: &Capabilities, grants: &Grants) -> Vec<String> {
    let dir = |request: &&FsRequest| !grants.dirs.iter().any(|grant| grant.guest == request.guest);
    let env = |request: &&EnvRequest| !grants.env.iter().any(|(name, _)| *name == request.name);
    let folders = asked.fs.iter().filter(dir).map(folder);
    folders.chain(asked.env.iter().filter(env).map(variable)).collect()
}

fn folder(FsRequest { guest, access, reason }: &FsRequest) -> String {
    let write = if *access == FsAccess::ReadWrite { ":rw" } else { "" };
    format!(
        "no folder is granted as `{guest}` ({reason}); the operator can allow one with `--dir {guest}=FOLDER{write}`"
    )
}

fn variable(EnvRequest { name, reason, .. }: &EnvRequest) -> String {
    format!("the variable `{name}` is not granted ({reason}); the operator can allow it with `--env {name}`")
}

#[cfg(test)]
mod tests;
