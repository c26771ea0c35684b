//! What git is called with: nothing but what we say and what the user has set for all of their repositories.
#![expect(clippy::disallowed_methods, reason = "an adapter: it starts a program")]

use super::GitProgram;
use crate::git::{Interaction, RegistryUrl, url::Scheme};
use git2::Config;
use std::{env, ffi::OsStr, os::unix::process::CommandExt, path::Path, process::Command};

/// Settings that hold whatever the user's say.
const SETTINGS: [&str; 20] = [
    "protocol.version=2",
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    // larger files are written as they come, not held in memory
    "core.bigFileThreshold=16m",
    "fetch.fsckObjects=true",
    // always a pack: its size is what is watched
    "fetch.unpackLimit=1",
    "fetch.prune=false",
    "fetch.pruneTags=false",
    "fetch.recurseSubmodules=false",
    "fetch.showForcedUpdates=false",
    "fetch.writeCommitGraph=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "submodule.recurse=false",
    "transfer.bundleURI=false",
    "push.recurseSubmodules=no",
    "push.followTags=false",
    "push.gpgSign=false",
    "push.negotiate=false",
    "color.ui=never",
];

/// Variables that say how to reach hosts. All others that start with `GIT_` may mean another repository: they come from hooks.
const KEPT: [&str; 13] = [
    "GIT_SSH",
    "GIT_ASKPASS",
    "GIT_SSL_",
    "GIT_PROXY_",
    "GIT_HTTP_",
    "GIT_CONFIG_GLOBAL",
    "GIT_CONFIG_SYSTEM",
    "GIT_CONFIG_NOSYSTEM",
    "GIT_CONFIG_COUNT",
    "GIT_CONFIG_KEY_",
    "GIT_CONFIG_VALUE_",
    "GIT_EXEC_PATH",
    "GIT_TRACE",
];

/// The program with its settings and surroundings, ready for the words that say what to do.
pub(super) fn command(program: &GitProgram, repository: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("--git-dir").arg(repository);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    for (name, _) in env::vars_os().filter(|(name, _)| !is_kept(name)) {
        command.env_remove(name);
    }
    // messages are read by us
    command.env("LC_ALL", "C").env("GIT_ALLOW_PROTOCOL", protocols(&program.url));
    if program.options.interaction == Interaction::Never {
        be_quiet(&mut command);
    }
    command
}

fn is_kept(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    !name.starts_with("GIT_") || KEPT.iter().any(|kept| name.starts_with(kept))
}

/// The protocols a URL may lead to, for the user's settings may rewrite it and a host may redirect.
fn protocols(url: &RegistryUrl) -> &'static str {
    match url.scheme() {
        None => "file",
        Some(Scheme::Https | Scheme::Ssh) => "https:ssh",
        Some(Scheme::Http) => "http:https",
        Some(Scheme::Git) => "git",
    }
}

/// Nobody is asked for anything: not at the terminal, and not by a window. And since nobody presses Ctrl-C either, it gets a
/// process group of its own, which can be ended as a whole.
fn be_quiet(command: &mut Command) {
    command.process_group(0).env("GIT_TERMINAL_PROMPT", "0").env("GCM_INTERACTIVE", "never");
    command.args(["-c", "credential.interactive=false"]);
    if env::var_os("GIT_ASKPASS").is_none() {
        command.env("GIT_ASKPASS", "");
    }
    let settings = Config::open_default().and_then(|mut config| config.snapshot());
    let has_command = settings.is_ok_and(|settings| settings.get_str("core.sshCommand").is_ok());
    if !has_command && env::var_os("GIT_SSH_COMMAND").is_none() && env::var_os("GIT_SSH").is_none() {
        command.env("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
    }
}

#[cfg(test)]
mod tests;
