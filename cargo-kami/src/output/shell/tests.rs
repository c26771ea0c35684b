//! What reaches which stream.

use super::*;
use crate::{
    Failure,
    adapters::FileError,
    output::{LogFormat, Verbosity},
    project::Finding,
};
use insta::assert_snapshot;

fn failure() -> Failure {
    FileError::io("read", "a.wasm", io::ErrorKind::PermissionDenied.into()).into()
}

#[test]
fn test_error_for_people_has_code_cause_and_hint() {
    let (shell, stdout, stderr) = Shell::buffered(Settings::default());

    shell.error(&failure());

    assert_eq!(stdout.text(), "");
    assert_snapshot!(stderr.text(), @r"
    error[file-io]: cannot read `a.wasm`
      caused by: permission denied
    hint: check who owns `a.wasm` and what its permissions are
    ");
}

#[test]
fn test_error_in_json_is_one_line_on_stdout() {
    let (shell, stdout, stderr) = Shell::buffered(Settings { format: MessageFormat::Json, ..Settings::default() });

    shell.error(&failure());

    assert_eq!(stderr.text(), "");
    assert_snapshot!(stdout.text(), @r#"{"reason":"error","version":1,"code":"file-io","message":"cannot read `a.wasm`","causes":["permission denied"],"hint":"check who owns `a.wasm` and what its permissions are"}"#);
}

#[test]
fn test_quiet_shell_shows_only_errors() {
    let (shell, _, stderr) = Shell::buffered(Settings { verbosity: Verbosity::Quiet, ..Settings::default() });

    shell.status("Built", "demo");
    shell.finding(&Finding::warning("net-unused", "odd").with_hint("take it out"));
    shell.finding(&Finding::error("tool-name", "bad"));

    assert_eq!(stderr.text(), "error[tool-name]: bad\n");
}

#[test]
fn test_finding_in_json_carries_its_severity() {
    let (shell, stdout, _) = Shell::buffered(Settings { format: MessageFormat::Json, ..Settings::default() });

    shell.finding(&Finding::warning("net-unused", "odd"));

    assert_snapshot!(stdout.text(), @r#"{"reason":"finding","version":1,"severity":"warning","code":"net-unused","message":"odd","hint":null}"#);
}

#[test]
fn test_finish_after_a_closed_pipe_is_quiet() {
    let (shell, ..) = Shell::buffered(Settings::default());
    shell.lock().lost = Some(io::ErrorKind::BrokenPipe.into());

    let finished = shell.finish();

    assert!(finished.is_ok());
}

#[test]
fn test_finish_after_a_full_disk_is_an_error() {
    let (shell, ..) = Shell::buffered(Settings::default());
    shell.lock().lost = Some(io::ErrorKind::StorageFull.into());

    let finished = shell.finish();

    assert!(finished.is_err());
}

#[test]
fn test_error_naming_what_a_component_says_cannot_act_on_the_terminal() {
    let (shell, _, stderr) = Shell::buffered(Settings::default());

    shell.error(&FileError::Missing { path: "\u{1b}[2J".into() }.into());
    shell.finding(&Finding::error("tool-name", "`\u{1b}]0;x\u{7}`").with_hint("\u{9b}1m"));

    assert_eq!(
        stderr.text(),
        "error[file-missing]: there is no `\\u{1b}[2J`\nerror[tool-name]: `\\u{1b}]0;x\\u{7}`\nhint: \\u{9b}1m\n"
    );
}

#[test]
fn test_shell_where_the_log_is_json_writes_lines_of_it() {
    let (shell, stdout, stderr) = Shell::buffered(Settings { log: Some(LogFormat::Json), ..Settings::default() });

    shell.status("Serving", "1 tool");
    shell.finding(&Finding::warning("serve-tool", "no \u{1b}[2J").with_hint("look"));
    shell.error(&failure());

    let text = stderr.text();
    let lines: Vec<serde_json::Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    assert_eq!(lines.len(), text.lines().count(), "{text}");
    let said = |field: &str| lines.iter().map(|line| line.pointer(field).cloned()).collect::<Vec<_>>();
    let wanted = |words: [&str; 3]| words.map(|word| Some(word.into())).to_vec();
    assert_eq!(said("/level"), wanted(["INFO", "WARN", "ERROR"]));
    assert_eq!(said("/message"), wanted(["Serving 1 tool", "no \u{1b}[2J", "cannot read `a.wasm`"]));
    assert_eq!(said("/code"), [None, Some("serve-tool".into()), Some("file-io".into())]);
    assert_eq!(lines.last().and_then(|line| line.pointer("/causes/0")), Some(&"permission denied".into()));
    assert_eq!((said("/timestamp").contains(&None), stdout.text().as_str()), (false, ""));
}
