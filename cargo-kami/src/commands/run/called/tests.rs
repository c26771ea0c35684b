//! What reaches which stream, and what the command ends with.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use crate::output::Settings;
use insta::assert_snapshot;
use kami_host::domain::{Content, Denial, FsRequest, Ungranted, Usage};

const PLAIN: Show = Show { json: false, stats: false };

fn outcome(reply: Result<Reply, CallError>) -> Outcome {
    let stdout = Captured { bytes: b"step 1\n\x1b[2J".to_vec(), dropped: 3 };
    let denial = Denial::Net { origin: "https://example.com".into(), why: "it is not granted".into() };
    Outcome { reply, usage: Usage::default(), stdout, stderr: Captured::default(), denials: vec![denial] }
}

fn answered() -> Outcome {
    outcome(Ok(Reply::Complete(Output { content: vec![Content::Text("42".into())], ..Output::default() })))
}

fn missing() -> Remedy {
    let request: FsRequest = serde_json::from_str(r#"{"guest": "/data", "reason": "the files"}"#).unwrap();
    Remedy { missing: vec![Ungranted::Fs(request)], ..Remedy::default() }
}

fn failed() -> Outcome {
    outcome(Err(CallError::Failed { message: "no route".into() }))
}

#[test]
fn test_finish_answer_goes_to_stdout_and_the_rest_to_stderr() {
    let (shell, stdout, stderr) = Shell::buffered(Settings::default());

    let exit = finish(answered(), &Remedy::default(), &PLAIN, &shell).unwrap();

    assert_eq!((exit, stdout.text().as_str()), (Exit::Done, "42\n"));
    assert_snapshot!(stderr.text(), @r"
    stdout | step 1
    stdout | \u{1b}[2J
    stdout | 3 more bytes were dropped
    warning[denied]: request to `https://example.com` refused: it is not granted
    hint: grant it with --allow-net https://example.com
    ");
}

#[test]
fn test_finish_failure_names_the_flag_for_what_was_denied() {
    let (shell, ..) = Shell::buffered(Settings::default());

    let failure = finish(failed(), &missing(), &PLAIN, &shell).unwrap_err();

    assert_eq!((failure.code(), failure.exit()), ("tool-failed", Exit::No));
    assert_snapshot!(failure.hint().unwrap(), @"request to `https://example.com` refused: it is not granted: grant it with --allow-net https://example.com");
}

#[test]
fn test_finish_failure_without_denials_names_what_was_asked_for() {
    let (shell, ..) = Shell::buffered(Settings::default());
    let outcome = Outcome { denials: Vec::new(), ..failed() };

    let failure = finish(outcome, &missing(), &PLAIN, &shell).unwrap_err();

    let hint = "the component asks for the folder /data (the files): grant it with --dir /data=FOLDER";
    assert_eq!(failure.hint().as_deref(), Some(hint));
}

#[test]
fn test_finish_json_failure_is_an_object_too() {
    let (shell, stdout, _) = Shell::buffered(Settings::default());

    let failed = finish(failed(), &Remedy::default(), &Show { json: true, stats: true }, &shell);

    assert!(failed.is_err());
    let printed: Value = serde_json::from_str(&stdout.text()).unwrap();
    assert_eq!(printed.pointer("/isError"), Some(&Value::Bool(true)));
    assert_eq!(printed.pointer("/usage/logged"), Some(&Value::from(0)));
}

#[test]
fn test_finish_panic_is_told_once() {
    let (shell, _, stderr) = Shell::buffered(Settings::default());
    let report =
        "before\n\nthread '<unnamed>' (1) panicked at src/lib.rs:1:1:\nboom\nnote: run with `RUST_BACKTRACE=1`\n";
    let printed = Captured { bytes: report.into(), dropped: 0 };
    let panicked = outcome(Err(CallError::Panicked { message: "boom".into() }));
    let outcome = Outcome { stdout: Captured::default(), stderr: printed, ..panicked };

    let failed = finish(outcome, &Remedy::default(), &PLAIN, &shell);

    assert!(failed.is_err());
    assert_eq!(stderr.text(), "stderr | before\n");
}
