//! Sources that are not fit to be published, and versions that promise too much.

use super::{
    author::{done, log, refused, shop, shown},
    project::Project,
};
use kami_test_remotes::Kind;

/// Says nothing of what it changes.
const WIDER: Project = Project { version: "1.0.1", net: Some("https://words.example.com"), ..Project::FIRST };
const BREAKING: Project = Project { version: "1.0.2", tool: "count_all_words", ..Project::FIRST };
const DIRTY: Project = Project { version: "1.0.3", notes: true, ..Project::FIRST };
const ALIKE: Project = Project { name: "wordcount", ..Project::FIRST };
const RESERVED: Project = Project { name: "kami-count", ..Project::FIRST };

#[test]
fn test_publish_of_changed_files_is_refused_unless_allowed() {
    let (author, remote) = shop(Kind::Folder);
    let before = shown(&remote);

    let run = author.publish(DIRTY, &[]);
    let after = shown(&remote);
    done(author.publish(DIRTY, &["--allow-dirty"]));

    assert_eq!((refused(&run), after), ((1, "publish-changed"), before), "{}", run.stderr);
    assert!(run.stderr.contains("since the last commit: `notes.txt`\nhint: commit them, or"), "{}", run.stderr);
    assert!(log(&remote).contains(r#""dirty":true"#), "{}", log(&remote));
}

#[test]
fn test_publish_of_wider_capabilities_asks_for_a_larger_version() {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    let before = shown(&remote);

    let wider = author.publish(WIDER, &[]);
    let breaking = author.publish(BREAKING, &[]);

    assert_eq!(refused(&wider), (1, "publish-version-too-small"), "{}", wider.stderr);
    assert!(wider.stderr.contains("hint: write `version = \"1.1.0\"` in Cargo.toml;"), "{}", wider.stderr);
    assert!(wider.stdout.contains("https://words.example.com"), "{}", wider.stdout);
    assert_eq!(refused(&breaking), (1, "publish-version-too-small"), "{}", breaking.stderr);
    assert!(breaking.stderr.contains("hint: write `version = \"2.0.0\"` in Cargo.toml;"), "{}", breaking.stderr);
    assert!(breaking.stdout.contains("count_words"), "what is gone is named: {}", breaking.stdout);
    assert_eq!(shown(&remote), before);
    done(author.publish(BREAKING, &["--allow-breaking"]));
}

#[test]
fn test_publish_of_a_name_like_another_or_reserved_is_refused() {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    let before = shown(&remote);

    let alike = author.publish(ALIKE, &[]);
    let reserved = author.publish(RESERVED, &[]);
    let after = shown(&remote);
    let insisting = done(author.publish(ALIKE, &["--allow-similar"]));

    assert_eq!(refused(&alike), (1, "publish-alike"), "{}", alike.stderr);
    assert!(alike.stderr.contains("`wordcount` looks like `word-count`, which is there already"), "{}", alike.stderr);
    assert_eq!(refused(&reserved), (1, "package-name-reserved"), "{}", reserved.stderr);
    assert_eq!(after, before);
    assert!(insisting.stderr.contains("warning[publish-near-name]"), "{}", insisting.stderr);
}
