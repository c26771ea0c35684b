//! What cannot be built says why, and what to do.

use crate::project::Project;
use kami_tests::Run;
use std::{fs, io};

/// What one wrong project gets.
fn check(run: &Run, code: i32, parts: &[&str]) {
    assert_eq!(run.code, Some(code), "{run:#?}");
    for part in parts {
        assert!(run.stderr.contains(part), "no `{part}` in:\n{}", run.stderr);
    }
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

#[test]
fn test_build_outside_a_project_says_how_to_begin() -> io::Result<()> {
    let folder = tempfile::tempdir()?;

    let run = Run::new(folder.path(), &["build"])?;

    check(&run, 101, &["error[project-missing]", "hint: ", "cargo kami new"]);
    Ok(())
}

#[test]
fn test_build_with_an_unknown_key_names_line_and_nearest_key() -> io::Result<()> {
    let project = Project::new()?;
    project.edit("kami.toml", "memory = ", "memroy = ")?;

    let run = project.build()?;

    check(&run, 101, &["error[kami-toml]", "kami.toml:", "memroy", "memory"]);
    Ok(())
}

#[test]
fn test_build_of_broken_source_shows_the_compiler_and_writes_nothing() -> io::Result<()> {
    let project = Project::new()?;
    project.edit("src/lib.rs", "words: words.len()", "words: words.length()")?;

    let run = project.run(&["build", "--message-format", "human"])?;

    check(&run, 101, &["error[E0599]", "error[compile-failed]"]);
    Ok(())
}

#[test]
fn test_build_of_a_tool_without_description_names_the_token() -> io::Result<()> {
    let project = Project::new()?;
    let source = "#[kami::tool]\nfn nameless(text: String) -> String {\n    text\n}\n";
    fs::write(project.path().join("src/lib.rs"), source)?;

    let run = project.build()?;

    check(&run, 101, &["doc comment", "src/lib.rs:"]);
    Ok(())
}

#[test]
fn test_build_of_a_tool_that_uses_http_unasked_says_which_line_to_add() -> io::Result<()> {
    let examples = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("examples");
    let copy = tempfile::tempdir()?;
    let copied = std::process::Command::new("cp").arg("-r").arg(&examples).arg(copy.path()).status()?;
    assert!(copied.success());
    let folder = copy.path().join("examples/web-fetch");
    fs::write(folder.join("kami.toml"), "")?;
    let manifest = copy.path().join("examples/Cargo.toml");
    let guest = examples.with_file_name("kami-guest");
    fs::write(&manifest, fs::read_to_string(&manifest)?.replace("../kami-guest", &guest.to_string_lossy()))?;

    let run = Run::new(&folder, &["build"])?;

    check(&run, 1, &["wasi:http", "net = [{ origin = ", "kami.toml"]);
    Ok(())
}

#[test]
fn test_new_over_an_existing_folder_leaves_it_alone() -> io::Result<()> {
    let project = Project::new()?;
    fs::write(project.path().join("kami.toml"), "# mine")?;
    let parent = project.path().join("..");

    let run = Run::new(&parent, &["new", "demo"])?;

    assert_ne!(run.code, Some(0), "{run:#?}");
    assert_eq!(fs::read_to_string(project.path().join("kami.toml"))?, "# mine");
    Ok(())
}

#[test]
fn test_new_with_a_bad_name_is_refused() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for name in ["My_Tool", "-x", "1a", "tool name", "a/b", ""] {
        let run = Run::new(folder.path(), &["new", "--", name])?;

        assert_eq!(run.code, Some(2), "{name}: {run:#?}");
    }
    assert_eq!(fs::read_dir(folder.path())?.count(), 0);
    Ok(())
}

#[test]
fn test_files_that_are_no_components_are_told_apart() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let whole = fs::read(kami_tests::guest("echo")?)?;
    let half = whole.iter().take(whole.len() / 2).copied().collect();
    let cases: [(&str, Vec<u8>, &str); 4] = [
        ("text.wasm", b"#!/bin/sh".to_vec(), "error[not-wasm]"),
        ("core.wasm", b"\0asm\x01\0\0\0".to_vec(), "error[core-module]"),
        ("half.wasm", half, "error[component-broken]"),
        ("empty.wasm", Vec::new(), "error[not-wasm]"),
    ];
    for (name, bytes, expected) in cases {
        fs::write(folder.path().join(name), bytes)?;
        for command in ["inspect", "run"] {
            let run = Run::new(folder.path(), &[command, name])?;

            check(&run, 101, &[expected, "hint: ", name]);
        }
    }
    Ok(())
}
