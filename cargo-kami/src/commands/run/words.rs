//! From the words and pairs of the command line to what they mean.

use crate::{
    Failure,
    ops::{Named, RunTarget},
    store::Store,
};
use serde_json::Value;

/// What the words mean; the first may name the component.
pub(super) fn target(words: [Option<String>; 3]) -> Result<RunTarget, Failure> {
    let words: Vec<String> = words.into_iter().flatten().collect();
    let store = Store::place().ok();
    let first = words.first().map(|word| Named::here(word, store.as_deref())).transpose()?.flatten();
    Ok(RunTarget::of(&words, |_first| first.clone())?)
}

/// `NAME=VALUE`.
pub(super) fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write it like `name=value`".to_owned()),
    }
}

/// `KEY=JSON`, or `KEY=` and a plain text.
pub(super) fn answer(text: &str) -> Result<(String, Value), String> {
    let (key, json) = pair(text)?;
    match serde_json::from_str(&json) {
        Ok(value) => Ok((key, value)),
        Err(error) if json.starts_with(['{', '[', '"']) => Err(error.to_string()),
        Err(_) => Ok((key, Value::String(json))),
    }
}

#[cfg(test)]
mod tests;
