//! Keeps JSON that goes back to a model within a budget.

use serde_json::Value;

/// The most bytes of JSON in one answer.
pub(crate) const BUDGET: usize = 100_000;
/// The longest value shown inside a sentence, in characters.
const SHOWN: usize = 120;

/// `value` as JSON text, cut to fit into a sentence.
pub(crate) fn brief(value: &Value) -> String {
    shorten(&value.to_string())
}

/// `text` cut to fit into a sentence.
pub(crate) fn shorten(text: &str) -> String {
    let cut = text.char_indices().nth(SHOWN).and_then(|(at, _)| text.get(..at));
    cut.map_or_else(|| text.to_owned(), |head| format!("{head}…"))
}

/// The bytes `value` takes as JSON text.
pub(crate) fn size(value: &Value) -> usize {
    value.to_string().len()
}
