//! Unit tests of what git is called with.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::git::{Insecure, TransportOptions};

/// What git would be called with for a URL, while nobody is there: its arguments and the variables that are set.
fn called(url: &str) -> (Vec<String>, Vec<String>) {
    let url = RegistryUrl::parse(url, Insecure::Allowed).unwrap();
    let program = GitProgram::remote(&url, &TransportOptions::default());
    let command = command(&program, Path::new("/clone.git"));
    let text = |text: &OsStr| text.to_string_lossy().into_owned();
    let set = command.get_envs().filter_map(|(name, value)| Some(format!("{}={}", text(name), text(value?))));
    (command.get_args().map(text).collect(), set.collect())
}

#[test]
fn test_git_may_use_no_protocol_but_those_like_the_url() {
    for (url, expected) in [
        ("https://example.com/x", "GIT_ALLOW_PROTOCOL=https:ssh"),
        ("git@example.com:x", "GIT_ALLOW_PROTOCOL=https:ssh"),
        ("http://127.0.0.1/x", "GIT_ALLOW_PROTOCOL=http:https"),
        ("git://127.0.0.1/x", "GIT_ALLOW_PROTOCOL=git"),
    ] {
        assert!(called(url).1.contains(&expected.to_owned()), "{url}");
    }
}

#[test]
fn test_git_runs_no_hooks_and_asks_nobody() {
    let (arguments, variables) = called("https://example.com/x");

    assert!(arguments.starts_with(&["--git-dir".to_owned(), "/clone.git".to_owned()]), "{arguments:?}");
    assert!(arguments.contains(&"core.hooksPath=/dev/null".to_owned()), "{arguments:?}");
    assert!(variables.contains(&"GIT_TERMINAL_PROMPT=0".to_owned()), "{variables:?}");
}

#[test]
fn test_variables_of_another_repository_are_taken_away() {
    for name in
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_CONFIG_PARAMETERS", "GIT_NEW"]
    {
        assert!(!is_kept(OsStr::new(name)), "{name}");
    }
    for name in
        ["HOME", "PATH", "SSH_AUTH_SOCK", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_SSL_CAINFO", "GIT_CONFIG_KEY_0"]
    {
        assert!(is_kept(OsStr::new(name)), "{name}");
    }
}
