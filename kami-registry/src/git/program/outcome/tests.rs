//! Unit tests of what came of pushes, as git writes it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::git::{Insecure, Oid};

const MAIN: &str = "refs/heads/main";
const ARTIFACT: &str = "refs/kami/artifacts/1";

/// What a push of an artifact and a branch comes to, with the report and the messages git wrote.
fn outcome(report: &str, messages: &str) -> String {
    let url = RegistryUrl::parse("https://example.com/x", Insecure::Refused).unwrap();
    let one: Oid = "1111111111111111111111111111111111111111".parse().unwrap();
    let updates = [Update::create(ARTIFACT, one), Update::advance(MAIN, Oid::ZERO_SHA1, one)];
    let ran = Ran { success: !report.contains('!'), stdout: report.to_owned(), stderr: messages.to_owned() };
    match read(&url, &updates, &ran) {
        Ok(()) => "pushed".to_owned(),
        Err(error) => format!("{}: {error}", error.code()),
    }
}

/// What it comes to if the branch is refused for a reason and the artifact with it.
fn refused(reason: &str, messages: &str) -> String {
    let artifact = format!("!\t1:{ARTIFACT}\t[remote rejected] (atomic push failure)");
    outcome(&format!("To x\n{artifact}\n!\t1:{MAIN}\t[remote rejected] ({reason})\nDone\n"), messages)
}

#[test]
fn test_push_counts_only_if_every_reference_is_reported() {
    let all = format!("To x\n*\t1:{ARTIFACT}\t[new reference]\n \t1:{MAIN}\t0..1\nDone\n");
    let one = format!("To x\n*\t1:{ARTIFACT}\t[new reference]\nDone\n");

    assert_eq!(outcome(&all, ""), "pushed");
    assert_eq!(outcome(&one, ""), "git-failed: git failed at `https://example.com/x`: without a reason");
}

#[test]
fn test_push_somebody_else_came_before_is_lost() {
    let locked = "remote: error: cannot lock ref 'refs/heads/main': is at 2 but expected 0";

    assert!(refused("stale info", "").starts_with("push-lost: "));
    assert!(refused("failed to update ref", "").starts_with("push-lost: "));
    assert_eq!(
        refused("atomic transaction failed", locked),
        format!("push-lost: somebody else was faster to move `{MAIN}`")
    );
}

#[test]
fn test_push_of_reference_that_exists_is_taken() {
    let report = format!("!\t1:{ARTIFACT}\t[rejected] (stale info)\n!\t1:{MAIN}\t[rejected] (atomic push failed)\n");

    let outcome = outcome(&report, "");

    assert_eq!(outcome, format!("push-taken: `{ARTIFACT}` is there already, with something else"));
}

#[test]
fn test_push_a_hook_declines_shows_its_message() {
    let messages =
        "remote: no way        \nremote:    really        \nremote: error: hook declined to update refs/heads/main";

    assert_eq!(
        refused("hook declined", messages),
        format!("push-declined: the registry refuses `{MAIN}`: \n  no way\n  really")
    );
    assert_eq!(
        refused("pre-receive hook declined", ""),
        format!("push-declined: the registry refuses `{MAIN}`: [remote rejected] (pre-receive hook declined)")
    );
}

#[test]
fn test_push_a_rule_forbids_is_protected() {
    let denying = "remote: error: denying non-fast-forward refs/heads/main (you should pull first)";

    assert!(refused("non-fast-forward", denying).starts_with("push-protected: "));
    assert!(refused("deletion prohibited", "").starts_with("push-protected: "));
    assert!(refused("protected branch hook declined", "remote: GH006: no").ends_with("GH006: no"));
    assert!(
        refused("pre-receive hook declined", "remote: Not allowed to push to protected branch main")
            .contains("push-protected")
    );
}

#[test]
fn test_push_without_a_report_is_what_the_messages_say() {
    let outcome = outcome("", "fatal: unable to access 'https://example.com/x': The requested URL returned error: 403");

    assert!(outcome.starts_with("remote-denied: "), "{outcome}");
}
