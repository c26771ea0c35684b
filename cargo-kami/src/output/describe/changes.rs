//! What changes from one version to the next.

use super::{requests, section, table};
use crate::project::compare::Comparison;

/// What changes, for people: the changes with what they mean to whoever uses the component, and the capabilities that
/// come and go. Empty where nothing changes.
///
/// # Examples
/// ```
/// use cargo_kami::{output::describe, project::compare::Comparison};
/// assert_eq!(describe::changes(&Comparison::default()), "");
/// ```
pub fn changes(comparison: &Comparison) -> String {
    let rows = comparison.changes.iter().map(|change| (change.bump.to_string(), change.to_string()));
    let parts = [
        ("Changes", table(rows)),
        ("Asks for more", requests::capabilities(&comparison.widened)),
        ("Asks no longer for", requests::capabilities(&comparison.narrowed)),
    ];
    parts.iter().filter(|(_, body)| !body.is_empty()).map(|(title, body)| section(title, body)).collect()
}

#[cfg(test)]
mod tests;
