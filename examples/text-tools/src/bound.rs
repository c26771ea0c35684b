//! Keeps text that goes back to a model within a budget.

/// `text` cut to at most `max_chars` characters, and whether anything was cut.
pub(crate) fn head(text: &str, max_chars: usize) -> (&str, bool) {
    let cut = text.char_indices().nth(max_chars).map(|(at, _)| at);
    match cut.and_then(|at| text.get(..at)) {
        Some(start) => (start, true),
        None => (text, false),
    }
}

#[cfg(test)]
mod tests;
