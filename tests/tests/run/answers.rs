//! What a call prints, and where.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::tool::{built, kitchen, run, shown};
use insta::assert_snapshot;
use kami_tests::Run;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn test_run_answer_goes_to_stdout_alone() {
    let run = run(&["text"]).unwrap();

    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(0), "text\n", ""));
}

#[test]
fn test_run_data_is_indented() {
    let run = run(&["half", "--arg", "number=8"]).unwrap();

    assert_snapshot!(shown(&run), @r#"
    exit 0
    --- stdout
    {
      "result": 4
    }
    --- stderr
    "#);
}

#[test]
fn test_run_single_picture_is_written_as_bytes() {
    let mut command = Run::command(Path::new("/")).unwrap();

    let output = command.arg("run").arg(kitchen().unwrap()).arg("image").output().unwrap();

    assert_eq!(output.stdout, b"GIF89a\x01\0\x01\0\0\0\0;");
}

#[test]
fn test_run_mixed_content_names_the_bytes() {
    let run = run(&["mixed"]).unwrap();

    assert_eq!(run.stdout, "before\n[image/gif, 14 bytes]\nafter\n");
}

#[test]
fn test_run_json_has_the_form_of_mcp() {
    let run = run(&["output", "--json", "--stats"]).unwrap();

    let result: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(result["content"][1], json!({"type": "audio", "data": "UklGRg==", "mimeType": "audio/wav"}));
    assert_eq!((&result["isError"], &result["_meta"]["example.com/age"]), (&json!(false), &json!(7)));
    assert!(result["usage"]["peakMemory"].as_u64().unwrap() > 1 << 16);
}

#[test]
fn test_run_stats_goes_to_stderr() {
    let run = run(&["text", "--stats"]).unwrap();

    assert_eq!(run.stdout, "text\n");
    assert!(run.stderr.starts_with("load ") && run.stderr.contains(" KiB; logged"), "{}", run.stderr);
}

#[test]
fn test_run_logs_progress_and_prints_go_to_stderr() {
    let (report, print) = (run(&["report", "--arg", "steps=2", "-v"]), run(&["print", "--arg", "text=hi"]));

    let report = report.unwrap();
    assert_eq!(report.stdout, "2 steps\n");
    assert!(report.stderr.contains("Progress 1/2 step 1\n"), "{}", report.stderr);
    assert!(report.stderr.contains("warning: warning\nerror: error\n"), "{}", report.stderr);
    assert_eq!(print.unwrap().stderr, "stdout | out: hi\nstderr | err: hi\n");
}

#[test]
fn test_run_without_a_tool_lists_them() {
    let run = run(&[]).unwrap();

    assert_eq!(run.code, Some(0));
    assert!(
        run.stdout.contains("\nsleep  Sleeps.\n    --arg ms=INTEGER  How long, in milliseconds.\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn test_run_only_tool_needs_no_name() {
    let echo = built("echo").unwrap();
    let echo = echo.to_str().unwrap();

    let called = Run::new(Path::new("/"), &["run", echo, r#"{"text": "hi"}"#]).unwrap();
    let listed = Run::new(Path::new("/"), &["run", echo]).unwrap();

    assert_eq!((called.code, called.stdout.as_str()), (Some(0), "hi\n"));
    assert_eq!(listed.stdout, "echo  Says a text again.\n    --arg text=STRING  What to say.\n");
}

#[test]
fn test_run_component_without_a_manifest_is_asked_for_its_tools() {
    let bare = kami_tests::guest("echo").unwrap();

    let run = Run::new(Path::new("/"), &["run", bare.to_str().unwrap(), "echo", r#"{"text": "hi"}"#]).unwrap();

    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "hi\n"));
}
