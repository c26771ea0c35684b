//! What a tool may touch: nothing, until a flag says so.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::tool::{run, run_in};
use kami_tests::Run;
use std::{fs, path::Path};

#[test]
fn test_run_without_a_folder_names_the_flag() {
    let run = run(&["read_file", "--arg", "path=/data/note.txt"]).unwrap();

    assert_eq!(run.code, Some(1));
    let hint = "the component asks for the folder /data (the files to read, list and write): \
                grant it with --dir /data=FOLDER:rw\n";
    assert!(run.stderr.contains(hint), "{}", run.stderr);
}

#[test]
fn test_run_granted_folder_can_be_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("note.txt"), "milk").unwrap();

    let read = run_in(folder.path(), &["read_file", "--arg", "path=/data/note.txt", "--dir", "/data=."]).unwrap();
    let write = ["write_file", "--arg", "path=/data/new.txt", "--arg", "text=tea"];
    let refused = run_in(folder.path(), &[&write[..], &["--dir", "/data=."]].concat()).unwrap();
    let written = run_in(folder.path(), &[&write[..], &["--dir", "/data=.:rw"]].concat()).unwrap();

    assert_eq!((read.code, read.stdout.as_str()), (Some(0), "milk\n"));
    assert_eq!((refused.code, written.code), (Some(1), Some(0)), "{}", written.stderr);
    assert_eq!(fs::read_to_string(folder.path().join("new.txt")).unwrap(), "tea");
}

#[test]
fn test_run_environment_is_empty_but_for_what_is_granted() {
    let run = run(&["env_all", "--env", "GREETING=hello", "--env", "PATH"]).unwrap();

    let seen: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let text = seen.to_string();
    assert!(text.contains(r#""GREETING":"hello""#) && text.contains(r#""PATH":"#) && !text.contains("HOME"), "{text}");
}

#[test]
fn test_run_refused_request_names_the_flag() {
    let fetch = kami_tests::example("web-fetch").unwrap();
    let arguments = ["--arg", "url=http://example.com/"];

    let run = Run::new(Path::new("/"), &[&["run", fetch.to_str().unwrap()], &arguments[..]].concat()).unwrap();

    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("grant it with --allow-net http://example.com"), "{}", run.stderr);
}

#[test]
fn test_run_questions_are_answered_by_flags() {
    let unanswered = run(&["elicit_twice", "--answer", r#"first={"name": "Ada"}"#]).unwrap();
    let names = ["--answer", r#"first={"name": "Ada"}"#, "--answer", r#"last={"name": "Lovelace"}"#];
    let answered = run(&[&["elicit_twice"], &names[..]].concat()).unwrap();
    let declined = run(&["elicit", "--answer", "coffee=decline"]).unwrap();

    assert_eq!(unanswered.code, Some(2));
    assert!(unanswered.stderr.starts_with(
        "error[question-unanswered]: the tool asks `last`: The last name?\nhint: answer with --answer 'last=JSON'"
    ));
    assert_eq!(answered.stdout, "Ada Lovelace, after 3 rounds\n");
    assert_eq!((declined.code, declined.stderr.contains("the user declined to answer `coffee`")), (Some(1), true));
}
