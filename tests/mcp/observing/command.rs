//! `cargo kami serve` with a log, as an operator starts it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod audit;

use crate::client::meta;
use kami_tests::Run;
use serde_json::{Value, json};
use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};
use tempfile::TempDir;

/// What a server said that was asked to call tools, one after the other.
struct Said {
    answers: Vec<Value>,
    log: String,
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kitchen.wasm"), kami_tests::component("kitchen").unwrap()).unwrap();
    folder
}

fn serve(folder: &Path, flags: &[&str]) -> Command {
    let mut command = Run::command(folder).unwrap();
    command.args(["serve", "./kitchen.wasm"]).args(flags).env("KAMI_HOME", folder.join("home"));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn call(server: &mut Child, tool: &str, arguments: &Value) {
    let params = json!({"name": tool, "arguments": arguments, "_meta": meta()});
    let message = json!({"jsonrpc": "2.0", "id": tool, "method": "tools/call", "params": params});
    server.stdin.as_mut().unwrap().write_all(format!("{message}\n").as_bytes()).unwrap();
}

fn said(mut command: Command, calls: &[(&str, Value)]) -> Said {
    let mut server = command.spawn().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let mut stderr = server.stderr.take().unwrap();
    let log = thread::spawn(move || io::read_to_string(&mut stderr).unwrap());
    let mut answers = Vec::new();
    for (tool, arguments) in calls {
        call(&mut server, tool, arguments);
        answers.push(serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap());
    }
    drop(server.stdin.take());
    assert!(lines.next().is_none(), "something else reached the client");
    assert!(server.wait().unwrap().success());
    Said { answers, log: log.join().unwrap() }
}

fn objects(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn test_log_as_json_is_one_object_a_line_with_the_call_in_it() {
    let folder = folder();
    let mut command = serve(folder.path(), &["--log-format", "json"]);
    command.env("KAMI_LOG", "kami_host=debug");
    let text = format!("a{}\u{7}\"\n{{\"jsonrpc\":\"2.0\"}}", "ü".repeat(70_000));

    let said = said(command, &[("print", json!({"text": text})), ("fail", json!({"message": "zu früh"}))]);

    assert_eq!(said.answers.len(), 2);
    let log = objects(&said.log);
    let of = |tool: &str| log.iter().filter(|line| line["span"]["tool"] == tool).cloned().collect::<Vec<_>>();
    let (print, fail) = (of("print"), of("fail"));
    let printed = print.iter().find(|line| line["stream"] == "stdout").unwrap();
    assert!(printed["message"].as_str().unwrap().starts_with("out: aüüü"));
    let cut = print.iter().find(|line| line["stream"] == "stderr").unwrap();
    assert!(cut["dropped"].as_u64().unwrap() > 0, "both do not fit");
    assert!(cut["message"].as_str().unwrap().trim_end_matches('\u{fffd}').ends_with('ü'));
    assert_eq!((&printed["span"]["component"], &printed["span"]["transport"]), (&json!("kitchen"), &json!("stdio")));
    let ended = fail.iter().find(|line| line["outcome"] == "tool-failed").unwrap();
    assert_eq!((&ended["message"], &ended["level"]), (&json!("zu früh"), &json!("INFO")));
    assert!(ended["duration_ms"].as_f64().unwrap() > 0.0 && ended["span"]["call"] != printed["span"]["call"]);
}

#[test]
fn test_log_format_alone_tells_of_calls_at_the_level_of_information() {
    let folder = folder();
    let mut by_variable = serve(folder.path(), &[]);
    by_variable.env("KAMI_LOG_FORMAT", "json");
    let by_flag = serve(folder.path(), &["-q", "--log-format", "text"]);

    let (json, text) = (said(by_variable, &[("counter", json!({}))]), said(by_flag, &[("counter", json!({}))]));

    let lines = objects(&json.log);
    assert!(lines.iter().any(|line| line["message"] == "Serving 43 tools on stdin and stdout"), "{lines:?}");
    let ended = lines.into_iter().find(|line| line["outcome"] == "ok").unwrap();
    assert_eq!(ended["span"]["tool"], "counter");
    assert!(text.log.contains("tool=\"counter\"") && text.log.contains("outcome=\"ok\""), "{}", text.log);
}

#[test]
fn test_log_nobody_asks_for_is_not_written() {
    let folder = folder();

    let said = said(serve(folder.path(), &["-q"]), &[("fail", json!({"message": "no"}))]);

    assert_eq!(said.log, "");
}
