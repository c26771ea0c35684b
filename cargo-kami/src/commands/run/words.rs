//! From the words and pairs of the command line to what they mean.

use crate::{
    Diagnostic, Exit, Failure,
    ops::{Named, RunTarget},
    store::Store,
};
use serde_json::Value;

/// Words nobody asked for.
#[derive(Debug, thiserror::Error)]
#[error("`{0}` means nothing after the arguments")]
pub(super) struct OneTooMany(String);

impl Diagnostic for OneTooMany {
    fn code(&self) -> &'static str {
        "word-unexpected"
    }

    fn hint(&self) -> Option<String> {
        Some("the order is: component, tool, arguments as JSON; each may be left out".to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

/// What the words mean; the first may name the component.
pub(super) fn target(words: [Option<String>; 3]) -> Result<RunTarget, Failure> {
    let words: Vec<String> = words.into_iter().flatten().collect();
    let store = Store::place().ok();
    let first = words.first().map(|word| Named::here(word, store.as_deref())).transpose()?.flatten();
    Ok(RunTarget::of(&words, |_first| first.clone()).map_err(OneTooMany)?)
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
