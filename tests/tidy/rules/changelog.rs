//! The changelog has a place for what is being made, or for the version that is about to go out.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};

fn check(version: &str, changelog: &str) -> Vec<Finding> {
    let newest = changelog.lines().find_map(|line| line.strip_prefix("## ["));
    let newest = newest.and_then(|rest| rest.split(']').next()).unwrap_or_default();
    if newest == "Unreleased" || newest == version {
        return Vec::new();
    }
    vec![Finding::new("CHANGELOG.md", 1, format!("the newest section must be `## [Unreleased]` or `## [{version}]`"))]
}

#[test]
fn test_changelog_newest_section_is_current() -> std::io::Result<()> {
    let changelog = repository::file("CHANGELOG.md")?;

    let findings = check(env!("CARGO_PKG_VERSION"), &changelog.text);

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_changelog_left_behind_is_reported() {
    assert_lines(&check("0.3.0", "# Changelog\n\n## [0.2.0] - 2026-01-01\n"), &[1]);
    assert_lines(&check("0.3.0", "# Changelog\n"), &[1]);
    assert_lines(&check("0.3.0", "## [0.3.0]\n## [0.2.0]\n"), &[]);
    assert_lines(&check("0.3.0", "## [Unreleased]\n"), &[]);
}
