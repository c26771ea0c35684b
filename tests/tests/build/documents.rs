//! Resources and prompts that stand in kami.toml.

use crate::project::Project;
use kami_tests::Run;
use std::{fs, io, os::unix::fs::symlink};

/// A project with this at the end of its kami.toml, and with a tool that has a resource of its own.
fn project(more: &str) -> io::Result<Project> {
    let project = Project::new()?;
    let kami_toml = project.path().join("kami.toml");
    fs::write(&kami_toml, fs::read_to_string(&kami_toml)? + more)?;
    Ok(project)
}

fn check_refused(run: &Run, parts: &[&str]) {
    assert_ne!(run.code, Some(0), "{run:#?}");
    for part in parts {
        assert!(run.stderr.contains(part), "no `{part}` in:\n{}", run.stderr);
    }
}

#[test]
fn test_build_with_a_file_outside_the_project_is_refused() -> io::Result<()> {
    let resource = "\n[[resources]]\nuri = 'a:b'\nname = 'b'\nfile = 'secret.md'\n";
    let project = project(resource)?;
    symlink("/etc/hostname", project.path().join("secret.md"))?;

    let run = project.build()?;

    check_refused(&run, &["error[kami-toml]", "kami.toml:", "`secret.md` lies outside the folder of the project"]);
    Ok(())
}

#[test]
fn test_build_with_a_large_file_or_none_names_the_line() -> io::Result<()> {
    let resource = "\n[[resources]]\nuri = 'a:b'\nname = 'b'\nfile = 'large.md'\n";
    let project = project(resource)?;

    let missing = project.build()?;
    fs::write(project.path().join("large.md"), "ü".repeat(1 << 20))?;
    let large = project.build()?;

    check_refused(&missing, &["there is no file `large.md`", "file = 'large.md'"]);
    check_refused(&large, &["`large.md` is larger than 1 MiB"]);
    Ok(())
}

#[test]
fn test_build_again_after_a_change_of_documents_takes_in_the_new_ones() -> io::Result<()> {
    let project = project("\n[[resources]]\nuri = 'a:b'\nname = 'first'\ntext = 'ä'\n")?;
    assert_eq!(project.build()?.code, Some(0));
    project.edit("kami.toml", "'first'", "'second'")?;

    let run = project.build()?;
    let shown = project.run(&["inspect", ".", "--json"])?;

    assert_eq!(run.code, Some(0), "{run:#?}");
    assert!(shown.stdout.contains("second") && !shown.stdout.contains("first"), "{}", shown.stdout);
    Ok(())
}

#[test]
fn test_build_of_a_prompt_the_code_has_too_is_refused() -> io::Result<()> {
    let project = project("\n[[prompts]]\nname = 'greet'\nmessages = [{ text = 'Hello.' }]\n")?;
    let line = fs::read_to_string(project.path().join("Cargo.toml"))?;
    let line = line.lines().find(|line| line.starts_with("kami = ")).unwrap_or_default().to_owned();
    project.edit("Cargo.toml", &line, &line.replace("package =", "features = [\"prompts\"], package ="))?;
    let prompt = "/// Greets.\n#[kami::prompt]\nfn greet() -> &'static str {\n    \"Hi.\"\n}\n";
    fs::write(project.path().join("src/lib.rs"), format!("//! Greets.\n\n{prompt}"))?;

    let run = project.build()?;

    check_refused(&run, &["2 prompts are called `greet`", "error[build-refused]"]);
    Ok(())
}
