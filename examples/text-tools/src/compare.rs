//! Unified diffs of two texts.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use crate::bound;

/// The most characters of a diff in one answer.
const MAX_CHARS: usize = 50_000;
/// How long to look for the smallest diff before taking a coarser one.
const PATIENCE: Duration = Duration::from_millis(500);

/// How two texts differ.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Whether the texts are the same.
    pub(crate) identical: bool,
    /// Lines only in the second text.
    pub(crate) added: usize,
    /// Lines only in the first text.
    pub(crate) removed: usize,
    /// The unified diff, empty for identical texts.
    pub(crate) diff: String,
    /// What was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The unified diff from `before` to `after` with `context` unchanged lines around each change.
pub(crate) fn compare(before: &str, after: &str, context: usize) -> Difference {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(before, after);
    let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
    let unified = diff.unified_diff().context_radius(context).header("before", "after").to_string();
    let (shown, cut) = bound::head(&unified, MAX_CHARS);
    Difference {
        identical: before == after,
        added: count(ChangeTag::Insert),
        removed: count(ChangeTag::Delete),
        diff: shown.to_owned(),
        note: cut.then(|| format!("the diff is cut after {MAX_CHARS} characters; compare smaller parts")),
    }
}

#[cfg(test)]
mod tests;
