//! Packages that were found.

use super::columns;
use crate::{ops::Hit, output::first_paragraph};

/// The packages with their newest version and what they are for, the best first.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::output::describe::hits(&[]), "");
/// ```
pub fn hits(hits: &[Hit]) -> String {
    columns(hits.iter().map(|hit| [hit.name.to_string(), hit.version.to_string(), first_paragraph(&hit.description)]))
}
