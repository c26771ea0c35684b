//! One value of a result.

use std::cmp::Ordering;

use crate::kind;

/// The longest text shown whole, in characters.
pub(crate) const MAX_CHARS: usize = 500;
/// Beyond this, not every whole number has a floating-point form of its own.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// A value: text as it stands in the file, or a computed number.
#[kami::data]
#[derive(Debug, Clone, PartialEq)]
#[serde(untagged)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// A whole number.
    Integer(i64),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
}

impl Cell {
    /// The value of a field.
    pub(crate) fn field(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// A computed number.
    pub(crate) fn number(number: f64) -> Self {
        if number.fract() == 0.0 && number.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
            return Self::Integer(number as i64);
        }
        Self::Number(number)
    }

    /// A computed count.
    pub(crate) fn count(count: usize) -> Self {
        Self::Integer(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// About how many bytes it takes in an answer.
    pub(crate) fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len() + 3,
            _ => 8,
        }
    }

    /// This cell with a long text cut.
    pub(crate) fn shown(self) -> Self {
        match self {
            Self::Text(text) => match text.char_indices().nth(MAX_CHARS).and_then(|(at, _)| text.get(..at)) {
                Some(head) => Self::Text(format!("{head}…")),
                None => Self::Text(text),
            },
            other => other,
        }
    }

    /// The order of two cells: numbers by value, then texts, and empty cells last.
    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        let rank = |cell: &Self, number: Option<f64>| match (cell, number) {
            (Self::Empty, _) => 2,
            (_, None) => 1,
            (_, Some(_)) => 0,
        };
        let (mine, theirs) = (self.as_number(), other.as_number());
        rank(self, mine).cmp(&rank(other, theirs)).then_with(|| match (mine, theirs) {
            (Some(mine), Some(theirs)) => mine.total_cmp(&theirs),
            _ => self.as_text().cmp(other.as_text()),
        })
    }

    #[expect(clippy::cast_precision_loss, reason = "counts and sums are far below 2^53")]
    fn as_number(&self) -> Option<f64> {
        match self {
            Self::Empty => None,
            Self::Integer(number) => Some(*number as f64),
            Self::Number(number) => Some(*number),
            Self::Text(text) => kind::number(text),
        }
    }

    fn as_text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }
}

#[cfg(test)]
mod tests;
