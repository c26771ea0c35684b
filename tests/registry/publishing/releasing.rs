//! Publishing versions, one after the other.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{done, shop, shown},
    project::Project,
};
use kami_test_remotes::Kind;
use kami_tests::Run;
use serde_json::{Value, json};

#[test]
fn test_publish_first_and_second_version_are_there_for_everybody() {
    for kind in [Kind::Folder, Kind::Http] {
        let (author, remote) = shop(kind);

        let first = done(author.publish(Project::FIRST, &[]));
        let second = done(author.publish(Project::SECOND, &[]));

        assert!(first.stderr.contains("   Published `word-count` 1.0.0 to `acme`\n"), "{}", first.stderr);
        assert!(first.stderr.contains("`word-count` is new. Add a second key"), "{}", first.stderr);
        assert!(second.stderr.contains("    Compared with 1.0.0\n"), "{}", second.stderr);
        assert!(second.stdout.contains("https://words.example.com"), "{}", second.stdout);
        let other = super::author::Author::beside(&remote);
        let info = other.info("word-count");
        let releases: Vec<&Value> =
            info["releases"].as_array().unwrap().iter().map(|it| &it["package-version"]).collect();
        assert_eq!(releases, ["1.0.0", "1.1.0"], "{info}");
        assert_eq!(info["resources"], json!([{"name": "words://rules", "description": "Was zählt."}]));
        assert_eq!(info["prompts"], json!([{"name": "count"}]));
        let text = other.well(&["info", "word-count"]).stdout;
        assert!(text.contains("Resources\n  words://rules  Was zählt.\nPrompts\n  count\n"), "{text}");
        assert_eq!(shown(&remote).lines().filter(|line| line.starts_with("refs/kami/artifacts/")).count(), 2);
    }
}

#[test]
fn test_publish_again_changes_nothing_and_is_no_error() {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    let before = shown(&remote);

    let again = done(author.publish(Project::FIRST, &[]));
    let json = done(author.publish(Project::FIRST, &["--message-format", "json"]));

    assert!(
        again.stderr.contains("   Unchanged `word-count` 1.0.0 is published already in `acme`\n"),
        "{}",
        again.stderr
    );
    let message: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!((&message["reason"], &message["outcome"]), (&json!("published"), &json!("already")));
    assert_eq!(shown(&remote), before);
}

#[test]
fn test_publish_dry_run_shows_the_entry_and_leaves_nothing() {
    let (author, remote) = shop(Kind::Folder);
    let before = shown(&remote);

    let run = done(author.publish(Project::SECOND, &["--dry-run"]));
    let json = done(author.publish(Project::SECOND, &["--dry-run", "--message-format", "json"]));

    assert!(run.stderr.contains("Would publish `word-count` 1.1.0 to `acme`\n"), "{}", run.stderr);
    let entry: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_ne!(entry["artifact"]["git"], "0".repeat(40));
    assert_eq!(entry["capabilities"]["net"][0]["reason"], "look words up");
    let message: Value = serde_json::from_str(json.stdout.lines().last().unwrap()).unwrap();
    assert_eq!((&message["outcome"], &message["new"], &message["entry"]), (&json!("none"), &json!(true), &entry));
    assert_eq!(shown(&remote), before);
}

#[test]
fn test_publish_runs_the_tests_and_refuses_where_one_fails() {
    let (author, remote) = shop(Kind::Folder);
    let before = shown(&remote);
    let workshop = Project::FIRST.open();
    let manifest = workshop.manifest.to_str().unwrap();
    let publish = || author.command(&["publish", "--message-format", "json", "--manifest-path", manifest]);

    let failing: Run = publish().env("WORDS_COUNT_WRONG", "1").output().unwrap().into();
    let after = shown(&remote);
    let passing = done(publish().output().unwrap().into());

    let message: Value = serde_json::from_str(&failing.stdout).unwrap();
    assert_eq!(
        (failing.code, &message["code"], after),
        (Some(1), &json!("publish-tests"), before),
        "{}",
        failing.stderr
    );
    assert!(failing.stderr.contains("test_count_two_words_are_two ... FAILED"), "{}", failing.stderr);
    // one object on standard output, whatever cargo and the tests have to say
    let message: Value = serde_json::from_str(&passing.stdout).unwrap();
    assert_eq!(message["outcome"], "done");
    assert!(passing.stderr.contains("test result: ok. 1 passed"), "{}", passing.stderr);
}
