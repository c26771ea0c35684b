//! Installed tools and those of a project, a line each.

use super::columns;
use crate::store::{Installed, Usage};
use kami_registry::lock::LockedTool;

/// The tools with version, source, who vouches for them and how often they were called.
///
/// # Examples
/// ```
/// use kami_registry::{Sha256, Timestamp};
/// let demo = cargo_kami::store::Installed::new("demo", Sha256::of(b""), Timestamp::from_seconds(0));
/// assert!(cargo_kami::output::describe::installed(&[demo]).contains("unsigned"));
/// ```
pub fn installed(tools: &[Installed]) -> String {
    columns(tools.iter().map(row))
}

fn row(tool: &Installed) -> [String; 5] {
    let pinned = if tool.pinned { " (pinned)" } else { "" };
    let signed = if tool.provenance.is_unsigned() { "unsigned" } else { "signed" };
    let version = if tool.version.is_empty() { "-" } else { &tool.version };
    [
        tool.name.clone(),
        format!("{version}{pinned}"),
        signed.to_owned(),
        used(tool.usage),
        tool.provenance.source.clone(),
    ]
}

/// The tools of a project with version and how often they were called in it.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::output::describe::locked(&[]), "");
/// ```
pub fn locked(tools: &[(LockedTool, Usage)]) -> String {
    columns(tools.iter().map(|(tool, usage)| {
        let pinned = if tool.pinned { " (pinned)" } else { "" };
        [tool.name.to_string(), format!("{}{pinned}", tool.version), used(*usage)]
    }))
}

fn used(usage: Usage) -> String {
    match usage.calls {
        0 => "never called".to_owned(),
        1 => "1 call".to_owned(),
        calls => format!("{calls} calls"),
    }
}
