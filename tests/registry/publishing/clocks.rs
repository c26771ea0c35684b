//! Lines dated ahead of what time it is.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, log, refused, shop, shown},
    project::Project,
};
use kami_registry::{
    Timestamp,
    git::{self, Insecure, RegistryUrl},
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    log::Event,
    publish::{AppendError, Appended, Change, Writer},
};
use kami_test_remotes::{Kind, Remote};
use std::fs;

const AHEAD: &str = "2099-01-01T00:00:00Z";

/// Yanks the version with the author's key, on a machine whose clock is ahead.
fn yank_ahead(author: &Author, remote: &Remote) -> Result<Appended, AppendError> {
    let key = fs::read_to_string(author.home.folder().join("home/config/keys/default")).unwrap();
    let key = SecretKey::parse(&key, None).unwrap();
    let transport =
        git::open(&RegistryUrl::parse(&remote.url(), Insecure::Allowed).unwrap(), &Default::default()).unwrap();
    let mut index = Index::open(IndexOptions::new(author.home.folder().join("index.git"))).unwrap();
    let event = Event::Yank { version: "1.0.0".parse().unwrap(), reason: String::new() };
    let (signers, now) = ([&key as &dyn Signer], AHEAD.parse::<Timestamp>().unwrap());
    let mut writer = Writer { signers: &signers, now: &|| now, ..Writer::new(&mut index, &*transport) };
    writer.append(&"word-count".parse().unwrap(), &Change::Event(event))
}

#[test]
fn test_lines_after_one_dated_ahead_take_its_time_and_count_and_their_writer_is_told() {
    let (author, remote) = shop(Kind::Folder);
    let first = done(author.publish(Project::FIRST, &[]));
    yank_ahead(&author, &remote).unwrap();

    let undone = author.well(&["yank", "word-count@1.0.0", "--undo"]);

    assert!(!first.stderr.contains("clock"), "{}", first.stderr);
    assert!(undone.stderr.contains("warning[clock-behind]: the clock of this machine says 20"), "{}", undone.stderr);
    assert!(undone.stderr.contains(&format!("what is there was written at {AHEAD}\nhint: ")), "{}", undone.stderr);
    assert_eq!(log(&remote).matches(&format!(r#""time":"{AHEAD}""#)).count(), 2, "{}", log(&remote));
    assert_eq!(author.info("word-count")["releases"][0]["state"], "listed");
}

#[test]
fn test_version_dated_ahead_is_told_by_publish_info_and_install() {
    let (author, remote) = shop(Kind::Folder);
    done(author.publish(Project::FIRST, &[]));
    yank_ahead(&author, &remote).unwrap();

    let published = done(author.publish(Project::SECOND, &[]));
    let shown = author.well(&["info", "word-count"]);
    let installed = author.well(&["install", "word-count", "--signer", &author.fingerprint(), "--yes"]);
    let again = author.well(&["update", "word-count", "--yes"]);

    let told = |text: &str| text.matches("warning[release-dated-ahead]").count();
    assert_eq!(published.stderr.matches("warning[clock-behind]").count(), 1, "{}", published.stderr);
    assert!(shown.stdout.contains(&format!(" years ({AHEAD})")) && told(&shown.stderr) == 1, "{shown:?}");
    assert_eq!((told(&installed.stderr), told(&again.stderr)), (1, 0), "{} {}", installed.stderr, again.stderr);
}

#[test]
fn test_registry_with_our_hook_keeps_lines_dated_ahead_out_and_check_names_those_that_got_in() {
    let (author, remote) = shop(Kind::Http);
    done(author.publish(Project::FIRST, &[]));
    let hook = format!("exec '{}' registry check --pre-receive", kami_tests::cargo_kami().unwrap().display());
    remote.hook("pre-receive", &hook).unwrap();
    let before = shown(&remote);

    let refusal = yank_ahead(&author, &remote).unwrap_err();
    let after = shown(&remote);
    remote.hook("pre-receive", "exit 0").unwrap();
    yank_ahead(&author, &remote).unwrap();
    remote.hook("pre-receive", &hook).unwrap();
    let check = author.run(&["registry", "check", remote.path().to_str().unwrap()]);
    let later = author.well(&["yank", "word-count@1.0.0", "--undo"]);

    let said = format!("error[check-ahead]: the `yank` of `word-count` is dated {AHEAD}, and it is 20");
    assert!(refusal.to_string().contains(&said), "{refusal}");
    assert_eq!(before, after);
    assert_eq!(refused(&check), (1, "check-ahead"), "{}", check.stderr);
    assert_eq!(check.stderr.matches("check-ahead").count(), 1, "{}", check.stderr);
    assert!(later.stderr.contains("Unyanked"), "whoever has the right time can go on: {}", later.stderr);
}
