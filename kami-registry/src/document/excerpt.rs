//! Points at a place in a text, as compilers do.

use std::ops::Range;

/// A place in a text: line and column counted from 1, and the line with the place underlined.
///
/// # Examples
/// ```
/// let place = kami_registry::document::Excerpt::at("a\nbc d", 5..6);
/// assert_eq!((place.line, place.column), (2, 4));
/// assert_eq!(place.drawing, "  |\n2 | bc d\n  |    ^");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Excerpt {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line itself with the place underlined, on three lines.
    pub drawing: String,
}

impl Excerpt {
    /// The place between two byte offsets; what goes beyond the first line is cut.
    ///
    /// # Examples
    /// ```
    /// let end = kami_registry::document::Excerpt::at("a", 7..9);
    /// assert_eq!((end.line, end.column), (1, 2));
    /// ```
    pub fn at(text: &str, span: Range<usize>) -> Self {
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
