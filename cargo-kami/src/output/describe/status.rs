//! How things are, at a glance.

use super::{columns, registries, section};
use crate::{
    ops::{StatusReport, ToolStatus},
    project::Severity,
};
use kami_registry::Timestamp;

/// The registries, the tools, and what to type next.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::StatusReport, output::describe};
/// let text = describe::status(&StatusReport::default(), kami_registry::Timestamp::from_seconds(0));
/// assert!(text.contains("none") && !text.contains("Next"));
/// ```
pub fn status(report: &StatusReport, now: Timestamp) -> String {
    let listed: Vec<_> = report.registries.iter().map(|registry| registry.listed.clone()).collect();
    let next = report.next();
    let parts = [
        section("Registries", &registries(&listed, now)),
        section("Tools", &columns(report.tools.iter().map(row))),
        if next.is_empty() { String::new() } else { section("Next", &columns(next.into_iter().map(|line| [line]))) },
    ];
    parts.concat()
}

fn row(status: &ToolStatus) -> [String; 4] {
    let tool = &status.verified.tool;
    let pinned = if tool.pinned { " (pinned)" } else { "" };
    let version = if tool.version.is_empty() { "-" } else { &tool.version };
    let newer = match (&status.newer, tool.provenance.registry) {
        (Some(newer), _) => format!("{newer} is there"),
        (None, Some(_)) if status.is_known => "newest known".to_owned(),
        (None, Some(_)) => "registry not known".to_owned(),
        (None, None) => "not from a registry".to_owned(),
    };
    [tool.name.clone(), format!("{version}{pinned}"), newer, marks(status)]
}

/// What is odd about it, in words.
fn marks(status: &ToolStatus) -> String {
    let tool = &status.verified.tool;
    let mut marks: Vec<&str> = Vec::new();
    if tool.provenance.is_unsigned() {
        marks.push("unsigned");
    }
    for finding in &status.verified.findings {
        marks.extend(match (finding.code, finding.severity) {
            ("tool-yanked", _) => Some("yanked"),
            ("tool-distrusted", _) => Some("distrusted"),
            (_, Severity::Error) => Some("not in order"),
            _ => None,
        });
    }
    if !status.missing.is_empty() {
        marks.push("not all granted");
    }
    marks.join(", ")
}
