//! The workflow that a new registry gets, run step by step.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{Author, done},
    project::Project,
};
use kami_test_remotes::{Kind, Remote};
use std::{fs, process::Command};

const BRANCHES_ONLY: &str = r#"case "$1" in refs/heads/*) ;; *) echo "branches only" >&2; exit 1;; esac"#;

/// Runs the steps of the workflow that are shell commands, in a checkout of a pull request: the exit code of the last.
fn checked(author: &Author, remote: &Remote, branch: &str) -> (Option<i32>, String) {
    let folder = author.home.folder().join(branch.replace('/', "-"));
    let shell = |script: &str| {
        let mut sh = Command::new("sh");
        sh.args(["-c", script]).current_dir(&folder).env("GITHUB_BASE_REF", "main");
        let own = author.command(&[]);
        let program = std::path::Path::new(own.get_program()).parent().unwrap().display().to_string();
        sh.env("PATH", format!("{program}:{}", std::env::var("PATH").unwrap()));
        let output = sh.output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    fs::create_dir(&folder).unwrap();
    // what actions/checkout does with the whole history
    let fetched = shell(&format!(
        "git init -q . && git remote add origin '{}' && git fetch -q origin '+refs/heads/*:refs/remotes/origin/*' && \
         git checkout -q --detach origin/{branch}",
        remote.url()
    ));
    assert_eq!(fetched.0, Some(0), "{}", fetched.1);
    let workflow = fs::read_to_string(folder.join(".github/workflows/kami.yml")).unwrap();
    let steps = workflow.lines().filter_map(|line| line.trim().strip_prefix("- run: "));
    let done: Vec<_> = steps.filter(|step| !step.starts_with("cargo install")).map(shell).collect();
    done.into_iter().next_back().unwrap()
}

#[test]
fn test_workflow_of_a_new_registry_lets_proposals_in_wherever_their_components_lie() {
    for rule in [None, Some(BRANCHES_ONLY)] {
        let (remote, author) = (Remote::start(Kind::Http).unwrap(), Author::new());
        rule.map_or(Ok(()), |rule| remote.hook("update", rule)).unwrap();
        author.well(&["registry", "init", &remote.url(), "--with-workflow", "--insecure"]);
        author.well(&["registry", "add", "acme", &remote.url(), "--insecure"]);

        let proposed = done(author.publish(Project::FIRST, &["--pr"]));
        let (code, said) = checked(&author, &remote, "kami/word-count-1.0.0");

        assert!(proposed.stderr.contains("    Proposed `word-count` 1.0.0 to `acme`\n"), "{}", proposed.stderr);
        assert_eq!(code, Some(0), "{rule:?}: {said}");
    }
}
