//! Whether there is a `git` program that can do what is needed.
#![expect(clippy::disallowed_methods, reason = "an adapter: it starts a program")]

use std::{
    process::{Command, Stdio},
    sync::OnceLock,
};

/// The first that fetches all references or none.
const OLDEST: (u32, u32) = (2, 31);

/// Whether there is one, looked for once.
pub(in crate::git) fn is_there() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let output = Command::new("git").arg("--version").stdin(Stdio::null()).output();
        output.is_ok_and(|output| version(&String::from_utf8_lossy(&output.stdout)) >= Some(OLDEST))
    })
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.strip_prefix("git version ")?.trim().split('.').map_while(|number| number.parse().ok());
    Some((numbers.next()?, numbers.next()?))
}

#[cfg(test)]
mod tests;
