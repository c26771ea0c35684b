//! One place where a rule is broken.

use std::fmt;

/// Where, and which rule.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Finding {
    /// The file, from the root of the repository.
    pub(crate) path: String,
    /// Counted from 1.
    pub(crate) line: usize,
    /// The rule, and what breaks it.
    pub(crate) rule: String,
}

impl Finding {
    /// A finding at a line of a file.
    pub(crate) fn new(path: &str, line: usize, rule: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, rule: rule.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.rule)
    }
}

/// Fails with one line for each finding.
pub(crate) fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert!(lines.is_empty(), "\n{}\n", lines.join("\n"));
}

/// Shows that a rule finds exactly `expected`, given as line numbers, in a sample.
pub(crate) fn assert_lines(findings: &[Finding], expected: &[usize]) {
    let lines: Vec<usize> = findings.iter().map(|finding| finding.line).collect();
    assert_eq!(lines, expected, "{findings:#?}");
}

#[test]
fn test_finding_shown_names_file_line_and_rule() {
    let finding = Finding::new("a/b.rs", 7, "too long");

    let shown = finding.to_string();

    assert_eq!(shown, "a/b.rs:7: too long");
}
