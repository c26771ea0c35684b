//! The flags of `cargo build`.

use super::TARGET;
use crate::adapters::environment;
use clap::ValueEnum;
use std::{path::PathBuf, process::Command};

/// How to optimise.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::toolchain::cargo::Profile::default(), cargo_kami::toolchain::cargo::Profile::Release);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum Profile {
    /// For use.
    #[default]
    Release,
    /// For debugging.
    Debug,
}

impl Profile {
    pub(super) fn flag(self) -> Option<&'static str> {
        (self == Self::Release).then_some("--release")
    }
}

/// What cargo says, and to whom.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::toolchain::cargo::Messages::default(), cargo_kami::toolchain::cargo::Messages::Human);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Messages {
    /// Everything, to people.
    #[default]
    Human,
    /// Only warnings and errors, to people.
    Quiet,
    /// Everything, as JSON lines.
    Json,
}

impl Messages {
    pub(super) fn format(self) -> &'static str {
        if self == Self::Json { "json" } else { "json-render-diagnostics" }
    }

    pub(super) fn flag(self) -> Option<&'static str> {
        (self != Self::Human).then_some("--quiet")
    }
}

/// The stack of what is built for use, in bytes. Most of what is on the stack elsewhere never comes to memory in WebAssembly,
/// and C compilers give half of this; a small memory is wiped between calls instead of being mapped anew, which more than
/// halves the time of a short call. Code built for debugging needs more.
const STACK: &str = "-Clink-arg=-zstack-size=131072";

/// Adds what makes components small and the same everywhere to the compiler flags the user has set, which have the last
/// word on the stack. Cargo takes flags from one place only, the environment first.
pub(super) fn rustflags(cargo: &mut Command, profile: Profile, remaps: &[(PathBuf, String)]) {
    let encoded = environment::variable("CARGO_ENCODED_RUSTFLAGS");
    let theirs = encoded
        .map(|flags| flags.split('\x1f').map(str::to_owned).collect())
        .or_else(|| environment::variable("RUSTFLAGS").map(|flags| words(&flags)));
    let stack = (profile == Profile::Release).then(|| STACK.to_owned());
    let remaps = remaps.iter().map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    add(cargo, stack, theirs, remaps.collect());
}

fn add(cargo: &mut Command, first: Option<String>, theirs: Option<Vec<String>>, last: Vec<String>) {
    if let Some(theirs) = theirs {
        let flags: Vec<String> = first.into_iter().chain(theirs).chain(last).collect();
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    } else {
        let flags: toml::value::Array = first.into_iter().chain(last).map(toml::Value::String).collect();
        cargo.arg("--config").arg(format!("target.{TARGET}.rustflags={}", toml::Value::Array(flags)));
    }
}

fn words(flags: &str) -> Vec<String> {
    flags.split_whitespace().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
