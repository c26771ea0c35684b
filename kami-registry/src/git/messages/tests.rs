//! Unit tests of messages, as git and hosts write them.

use super::*;
use crate::git::{Insecure, UrlError};

fn code(messages: &str) -> Result<&'static str, UrlError> {
    Ok(explain(&RegistryUrl::parse("https://example.com/x", Insecure::Refused)?, messages).code())
}

#[test]
fn test_messages_of_git_and_hosts_mean_what_they_say() {
    for (messages, expected) in [
        ("remote: Not Found\nfatal: repository 'https://example.com/x/' not found", "remote-missing"),
        ("ERROR: Repository not found.\nfatal: Could not read from remote repository.", "remote-missing"),
        ("fatal: remote error: access denied or repository not exported: /x", "remote-missing"),
        ("fatal: '/x' does not appear to be a git repository", "remote-missing"),
        ("fatal: could not read Username for 'https://example.com': terminal prompts disabled", "remote-denied"),
        ("fatal: unable to get password from user", "remote-denied"),
        ("git@example.com: Permission denied (publickey).", "remote-denied"),
        ("fatal: unable to access 'https://example.com/x/': The requested URL returned error: 403", "remote-denied"),
        ("remote: Permission to a/x.git denied to b.\nfatal: The requested URL returned error: 403", "remote-denied"),
        ("fatal: unable to access 'x': Could not resolve host: example.com", "remote-unreachable"),
        ("ssh: connect to host example.com port 22: Connection refused", "remote-unreachable"),
        ("fatal: unable to connect to 127.0.0.1:\nerrno=Connection refused", "remote-unreachable"),
        ("fetch-pack: unexpected disconnect while reading sideband packet\nfatal: early EOF", "remote-unreachable"),
        ("error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502", "remote-unreachable"),
        ("Host key verification failed.\nfatal: Could not read from remote repository.", "remote-untrusted"),
        ("fatal: SSL certificate problem: self-signed certificate", "remote-untrusted"),
        ("error: object 1: hasDotgit: contains '.git'\nfatal: fsck error in packed object", "remote-damaged"),
        ("fatal: couldn't find remote ref refs/heads/nope", "remote-lacks"),
        ("fatal: remote error: upload-pack: not our ref 1111", "remote-lacks"),
        ("fatal: detected dubious ownership in repository at '/x'", "remote-not-yours"),
        ("fatal: something new", "git-failed"),
    ] {
        assert_eq!(code(messages), Ok(expected), "{messages}");
    }
}

#[test]
fn test_messages_that_are_shown_lack_what_says_nothing() {
    let shown =
        said("fatal: 'x' is none\nfatal: Could not read from remote repository.\n\nand the repository exists.\n");

    assert_eq!(shown.to_string(), "'x' is none");
}
