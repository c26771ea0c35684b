//! Ctrl-C.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::tool::kitchen;
use kami_tests::Run;
use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
};

#[test]
fn test_run_interrupted_call_ends_with_130() {
    let mut command = Run::command(Path::new("/")).unwrap();
    command.arg("run").arg(kitchen().unwrap()).args(["cancelled_loop", "-v", "--time", "60s"]);
    let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    stderr.read_line(&mut line).unwrap();

    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    // the pipe has to be emptied, or the tool waits for it
    let rest: Vec<String> = stderr.lines().map_while(Result::ok).collect();

    assert!(line.contains("Progress") && sent.success(), "{line}");
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(rest.last().map(String::as_str), Some("error[interrupted]: interrupted"));
}
