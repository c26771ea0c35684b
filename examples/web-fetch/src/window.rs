//! A piece of a long text, counted in characters.

use crate::error::FetchError;

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Window<'a> {
    /// The piece.
    pub(crate) text: &'a str,
    /// Characters in the whole text.
    pub(crate) total: usize,
    /// Where the next piece starts, if there is one.
    pub(crate) next: Option<usize>,
}

/// The first `count` characters of `text`.
pub(crate) fn head(text: &str, count: usize) -> &str {
    text.get(..offset(text, count)).unwrap_or(text)
}

/// At most `count` characters of `text` from character `start` on.
pub(crate) fn window(text: &str, start: usize, count: usize) -> Result<Window<'_>, FetchError> {
    let total = text.chars().count();
    if start > 0 && start >= total {
        return Err(FetchError::Window { start, total });
    }
    let rest = text.get(offset(text, start)..).unwrap_or_default();
    let end = start.saturating_add(count);
    Ok(Window { text: head(rest, count), total, next: (end < total).then_some(end) })
}

fn offset(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests;
