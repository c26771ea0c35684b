//! `cargo kami serve` with an audit, as an operator starts it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{call, folder, objects, said, serve};
use kami_tests::Run;
use serde_json::{Value, json};
use std::{
    fs,
    io::{self, BufRead, BufReader},
    path::Path,
    process::Child,
};

#[test]
fn test_audit_of_two_servers_in_one_file_has_a_line_a_call() {
    let folder = folder();
    let flags = ["--audit", "audit.jsonl"];

    for tool in ["counter", "text"] {
        said(serve(folder.path(), &flags), &[(tool, json!({})), ("fail", json!({"message": "no"}))]);
    }

    let lines = objects(&fs::read_to_string(folder.path().join("audit.jsonl")).unwrap());
    let told: Vec<_> =
        lines.iter().map(|line| (line["name"].as_str().unwrap(), line["outcome"].as_str().unwrap())).collect();
    assert_eq!(told, [("counter", "ok"), ("fail", "tool-failed"), ("text", "ok"), ("fail", "tool-failed")]);
    let digest = lines[0]["digest"].as_str().unwrap();
    assert!(digest.starts_with("sha256:") && lines[0]["time"].as_str().unwrap().ends_with('Z'), "{lines:?}");
}

#[test]
fn test_audit_that_cannot_be_written_refuses_calls_until_it_can() {
    let folder = folder();
    let path = folder.path().join("audit.jsonl");
    let mut server = serve(folder.path(), &["--audit", "audit.jsonl"]).spawn().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let mut answer = |server: &mut Child, tool: &str, arguments: Value| {
        call(server, tool, &arguments);
        let answer: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        answer["result"]["isError"] == true
    };

    let mut failed = vec![answer(&mut server, "counter", json!({}))];
    fs::rename(&path, folder.path().join("rotated.jsonl")).unwrap();
    fs::create_dir(&path).unwrap();
    failed.extend([answer(&mut server, "text", json!({})), answer(&mut server, "text", json!({}))]);
    fs::remove_dir(&path).unwrap();
    failed.push(answer(&mut server, "half", json!({"number": 2})));

    drop(server.stdin.take());
    let log = io::read_to_string(server.stderr.take().unwrap()).unwrap();
    assert!(server.wait().unwrap().success());
    assert_eq!(failed, [false, true, true, false]);
    assert_eq!(log.matches("serve-audit").count(), 1, "{log}");
    let names = |path: &Path| objects(&fs::read_to_string(path).unwrap()).into_iter().map(|line| line["name"].clone());
    assert!(names(&path).eq(["half"]) && names(&folder.path().join("rotated.jsonl")).eq(["counter"]));
}

#[test]
fn test_audit_in_a_folder_that_is_not_there_is_refused_at_the_start() {
    let folder = folder();

    let run = Run::new(folder.path(), &["serve", "./kitchen.wasm", "--audit", "no/such/audit.jsonl"]).unwrap();

    assert_eq!((run.code, run.stdout.as_str()), (Some(101), ""));
    assert!(run.stderr.contains("error[file-missing]: calls cannot be recorded"), "{}", run.stderr);
}
