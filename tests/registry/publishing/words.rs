//! What authors are told, and when.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{done, refused, shop, shown},
    project::Project,
};
use kami_test_remotes::Kind;

#[test]
fn test_publish_with_a_key_that_is_not_there_is_refused_before_anything_is_built() {
    let (author, remote) = shop(Kind::Folder);
    let before = shown(&remote);

    let named = author.publish(Project::FIRST, &["--key", "nope"]);
    let file = author.publish(Project::FIRST, &["--key", "./nope"]);

    assert_eq!((refused(&named), refused(&file)), ((101, "signing-key-unknown"), (101, "file-missing")));
    assert!(!(named.stderr + &file.stderr).contains("Checked"), "it was built before");
    assert_eq!(shown(&remote), before);
}

#[test]
fn test_publish_of_a_version_older_than_all_says_that_nothing_is_compared() {
    let (author, _remote) = shop(Kind::Folder);
    done(author.publish(Project::SECOND, &[]));

    let older = done(author.publish(Project::FIRST, &[]));

    let said = "warning[publish-older]: 1.0.0 is older than all there is, so nothing is compared with it\n\
                hint: the newest version is 1.1.0\n";
    assert!(older.stderr.contains(said), "{}", older.stderr);
}

#[test]
fn test_yank_with_a_reason_no_log_may_hold_is_a_misuse() {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    let before = shown(&remote);

    for reason in ["two\nlines", "\u{1b}[31mred", "turned \u{202e}round"] {
        let run = author.run(&["yank", "word-count@1.0.0", "--reason", reason]);

        assert_eq!(run.code, Some(2), "{}", run.stderr);
        assert!(run.stderr.contains("it has to be a single line of characters that show"), "{}", run.stderr);
    }
    assert_eq!(shown(&remote), before);
    let plain = author.run(&["yank", "word-count@1.0.0"]);
    let info = author.well(&["info", "word-count@1.0.0"]).stdout;
    assert!(plain.code.unwrap() == 0 && info.contains("state      yanked\n") && !info.contains("yanked:"), "{info}");
}
