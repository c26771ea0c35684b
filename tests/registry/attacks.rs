//! A registry that breaks its rules, as those who run one or can push to it may make it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::operated::{Operated, log};
use std::{fs, path::Path};

/// What somebody does to a file, and the code it is seen as.
type Harm = (&'static str, fn(&Path));

#[test]
fn test_edited_cut_and_deleted_logs_are_seen_and_named() {
    let path = log();
    let cases: [Harm; 4] = [
        ("registry-rewritten", |file| fs::write(file, "first\nSECOND\n").unwrap()),
        ("registry-rewritten", |file| fs::write(file, "second\nfirst\n").unwrap()),
        ("registry-rewritten", |file| fs::write(file, "first\n").unwrap()),
        ("registry-removed", |file| fs::remove_file(file).unwrap()),
    ];
    for (code, harm) in cases {
        let operated = Operated::new();
        let accepted = operated.tip();

        let incoming = operated.change(|clone| harm(&clone.join(log())));
        let seen = operated.seen();

        assert!(seen.starts_with(&format!("warning[{code}]: `acme`: ")), "{seen}");
        for part in [&path, &accepted, &incoming, "2 lines", &format!("cargo kami registry accept {incoming}")] {
            assert!(seen.contains(part), "{part}: {seen}");
        }
    }
}

#[test]
fn test_rolled_back_branch_is_seen() {
    let operated = Operated::new();
    operated.git("clone", &["reset", "--quiet", "--hard", "HEAD~1"]);
    operated.git("clone", &["push", "--quiet", "--force", "origin", "HEAD:main"]);

    let seen = operated.seen();

    assert!(seen.starts_with("warning[registry-removed]"), "{seen}");
}

#[test]
fn test_links_and_files_out_of_place_are_seen() {
    let operated = Operated::new();
    operated.change(|clone| {
        std::os::unix::fs::symlink("/etc/passwd", clone.join(log()).with_file_name("x-two.jsonl")).unwrap();
        fs::create_dir_all(clone.join("p/zz")).unwrap();
        fs::write(clone.join("p/zz/x-three.jsonl"), "mine\n").unwrap();
    });

    let seen = operated.seen();

    assert!(seen.starts_with("warning[registry-layout]"), "{seen}");
    assert!(seen.contains("(mode 120000) is no log") && seen.contains("`p/zz/x-three.jsonl`"), "{seen}");
}

#[test]
fn test_changed_sources_and_ids_are_seen_and_another_registry_is_never_accepted() {
    let operated = Operated::new();
    let edit = |from: &str, to: &str| {
        operated.change(|clone| {
            let file = clone.join("kami.json");
            fs::write(&file, fs::read_to_string(&file).unwrap().replace(from, to)).unwrap();
        })
    };

    edit("refs/kami/artifacts/{sha256}", "refs/heads/evil/{sha256}");
    let sources = operated.seen();
    let commit = edit("\"k1:", "\"k1:00000000000000000000000000000000\", \"was\": \"");
    let other = operated.seen();
    let accepted = operated.kami(&["registry", "accept", &commit]);

    assert!(
        sources.starts_with("warning[registry-settings-changed]") && sources.contains("refs/heads/evil"),
        "{sources}"
    );
    assert!(other.starts_with("warning[registry-other]"), "{other}");
    assert!(accepted.code != Some(0) && accepted.stderr.starts_with("error[registry-other]"), "{}", accepted.stderr);
}

#[test]
fn test_damaged_copy_is_made_anew() {
    let operated = Operated::new();
    let folder = fs::read_dir(operated.0.path().join("home/cache/index")).unwrap();
    let copy = folder.map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    fs::remove_dir_all(copy.join("objects")).unwrap();

    let seen = operated.seen();

    assert!(!seen.contains("error") && !seen.contains("warning"), "{seen}");
}

#[test]
fn test_registry_out_of_reach_is_used_as_it_was() {
    let operated = Operated::new();
    fs::rename(operated.0.path().join("acme.git"), operated.0.path().join("gone.git")).unwrap();

    let seen = operated.seen();

    assert!(
        seen.starts_with("warning[remote-missing]") && seen.contains("what `acme` held just now is used"),
        "{seen}"
    );
}

mod asking;
mod components;
mod copies;
mod shelf;
