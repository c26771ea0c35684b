//! Every way to give arguments, and to get them wrong.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::tool::{kitchen, run, run_in, shown};
use insta::assert_snapshot;
use kami_tests::Run;
use std::{fs, io::Write, process::Stdio};

#[test]
fn test_run_arguments_come_from_anywhere() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("in.json"), r#"{"number": 8}"#).unwrap();

    let line = run(&["half", r#"{"number": 8}"#]).unwrap().stdout;
    let single = run(&["half", "--arg", "number=8"]).unwrap().stdout;
    let file = run_in(folder.path(), &["half", "@in.json"]).unwrap().stdout;

    assert!(line.contains('4'));
    assert_eq!((&single, &file), (&line, &line));
}

#[test]
fn test_run_arguments_come_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Run::command(folder.path()).unwrap();
    command.arg("run").arg(kitchen().unwrap()).args(["half", "-", "--arg", "number=6"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();

    child.stdin.take().unwrap().write_all(br#"{"number": 8}"#).unwrap();
    let run: Run = child.wait_with_output().unwrap().into();

    assert!(run.stdout.contains("\"result\": 3"), "{}", run.stdout);
}

#[test]
fn test_run_unknown_argument_lists_the_nearest() {
    let run = run(&["sleep", "--arg", "msec=1"]).unwrap();

    assert_snapshot!(shown(&run), @r"
    exit 2
    --- stdout
    --- stderr
    error[argument-unknown]: the tool `sleep` has no argument `msec`
    hint: it has: ms
    ");
}

#[test]
fn test_run_broken_json_is_pointed_at() {
    let run = run(&["half", r#"{"number" 8}"#]).unwrap();

    assert_snapshot!(shown(&run), @r#"
    exit 2
    --- stdout
    --- stderr
    error[arguments-not-json]: the command line:1:11: the arguments are not JSON: expected `:`
      |
    1 | {"number" 8}
      |           ^
    hint: write `'{"name": "value"}'`, or `--arg name=value` for each argument
    "#);
}

#[test]
fn test_run_all_violations_are_listed() {
    let run = run(&["half", r#"{"number": "8", "else": 1}"#]).unwrap();

    assert_snapshot!(shown(&run), @r#"
    exit 2
    --- stdout
    --- stderr
    error[invalid-arguments]: the arguments do not fit the tool `half`:
      `/number`: "8" is not of type "integer"
      Additional properties are not allowed ('else' was unexpected)
    "#);
}

#[test]
fn test_run_unknown_tool_lists_the_nearest_first() {
    let run = run(&["slep", "{}"]).unwrap();

    assert_eq!(run.code, Some(2));
    assert!(run.stderr.starts_with("error[unknown-tool]: there is no tool `slep`\nhint: the component has: sleep, "));
}

#[test]
fn test_run_arguments_without_a_tool_ask_for_its_name() {
    let run = run(&["--arg", "ms=1"]).unwrap();

    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("error[tool-not-named]: the component has several tools, and none is named"));
}

#[test]
fn test_run_missing_arguments_file_is_named() {
    let run = run(&["half", "@no-such.json"]).unwrap();

    assert_eq!((run.code, run.stderr.as_str()), (Some(101), "error[file-missing]: there is no `no-such.json`\n"));
}
