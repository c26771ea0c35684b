//! Calls that go wrong, and files that cannot be called.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use crate::tool::{kitchen, run, shown};
use insta::assert_snapshot;
use kami_tests::Run;
use std::fs;

#[test]
fn test_run_failed_tool_exits_with_one() {
    let run = run(&["fail_with_cause", "--json"]).unwrap();

    assert_eq!(run.code, Some(1));
    assert!(run.stdout.contains("\"isError\": true"), "{}", run.stdout);
    assert!(run.stderr.starts_with("error[tool-failed]: cannot cook: no gas\n"), "{}", run.stderr);
}

#[test]
fn test_run_panic_shows_its_message_once() {
    let run = run(&["panics", "--arg", "n=3"]).unwrap();

    assert_eq!((run.code, run.stderr.matches("boom at 3").count()), (Some(1), 1), "{}", run.stderr);
    assert!(run.stderr.starts_with("error[tool-panicked]: the tool panicked: boom at 3 (at "), "{}", run.stderr);
}

#[test]
fn test_run_limits_from_flags_are_enforced() {
    let time = run(&["spin", "--time", "200ms"]).unwrap();
    let memory = run(&["allocate", "--arg", "mib=64", "--memory", "16MiB"]).unwrap();
    let output = run(&["big_output", "--arg", "bytes=200000", "--output", "64KiB"]).unwrap();

    let first_lines =
        [time, memory, output].map(|run| (run.code, run.stderr.lines().next().unwrap_or_default().to_owned()));
    assert_eq!(
        first_lines,
        [
            (Some(1), "error[timed-out]: the tool was stopped after its time limit of 200ms".to_owned()),
            (Some(1), "error[out-of-memory]: the tool was stopped at its memory limit of 16 MiB".to_owned()),
            (Some(1), "error[output-too-large]: the answer is larger than its limit of 64 KiB".to_owned()),
        ]
    );
}

#[test]
fn test_run_large_memory_limit_is_granted() {
    let run = run(&["allocate", "--arg", "mib=1500", "--memory", "2GiB"]).unwrap();

    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn test_run_files_that_are_no_components_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read(kitchen().unwrap()).unwrap();
    let half = whole.get(..whole.len() / 2).unwrap();
    let files: [(&str, &[u8]); 4] =
        [("empty", b""), ("random", b"\x17\x2a garbage"), ("core", b"\0asm\x01\0\0\0"), ("half", half)];

    let codes = files.map(|(name, bytes)| {
        fs::write(folder.path().join(name), bytes).unwrap();
        let run = Run::new(folder.path(), &["run", name]).unwrap();
        (run.code, run.stderr.split([']', '[']).nth(1).unwrap_or_default().to_owned())
    });

    let refused = |code: &str| (Some(101), code.to_owned());
    assert_eq!(codes, ["not-wasm", "not-wasm", "core-module", "component-broken"].map(refused));
}

#[test]
fn test_run_nothing_to_run_says_what_to_name() {
    let folder = tempfile::tempdir().unwrap();

    let run = Run::new(folder.path(), &["run", "greet", "{}"]).unwrap();

    assert_snapshot!(shown(&run), @r"
    exit 101
    --- stdout
    --- stderr
    error[nothing-to-run]: there is nothing to run: `greet` is neither installed nor a file, and there is no Cargo.toml in this folder or above
    hint: name an installed tool, a `.wasm` file or the folder of a project; `cargo kami list` shows what is installed
    ");
}

#[test]
fn test_run_unusable_cache_warns_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    fs::write(&home, "a file where a folder should be").unwrap();
    let mut command = Run::command(folder.path()).unwrap();

    let output = command.env("KAMI_HOME", &home).arg("run").arg(kitchen().unwrap()).arg("text").output();

    let run = Run::from(output.unwrap());
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), "text\n"));
    assert!(run.stderr.starts_with("warning[cache-unused]: compiled code is not kept: "), "{}", run.stderr);
}
