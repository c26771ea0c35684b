//! Points at a place in a text, as compilers do.

use std::ops::Range;

/// A place in a text: line and column counted from 1, and the line with the place underlined.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Excerpt {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) drawing: String,
}

impl Excerpt {
    /// The place between two byte offsets; what goes beyond the first line is cut.
    pub(crate) fn at(text: &str, span: Range<usize>) -> Self {
        let start = text.floor_char_boundary(span.start);
        let end = text.floor_char_boundary(span.end).max(start);
        let (before, rest) = text.split_at(start);
        let first = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.matches('\n').count() + 1;
        let lead = before.get(first..).unwrap_or_default();
        let tail = rest.lines().next().unwrap_or_default();
        let width = rest.get(..end - start).and_then(|part| part.lines().next()).map_or(1, |part| part.chars().count());
        let gutter = " ".repeat(line.to_string().len());
        let indent: String = lead.chars().map(|c| if c == '\t' { '\t' } else { ' ' }).collect();
        let drawing = format!("{gutter} |\n{line} | {lead}{tail}\n{gutter} | {indent}{}", "^".repeat(width.max(1)));
        Self { line, column: lead.chars().count() + 1, drawing }
    }
}
