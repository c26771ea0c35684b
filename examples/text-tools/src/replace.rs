//! Replaces every match of a pattern.

use crate::pattern::{self, Flag, PatternError};

/// A text after replacing.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Replaced {
    /// The new text.
    pub(crate) text: String,
    /// How many matches were replaced.
    pub(crate) replacements: usize,
}

/// `text` with each match of `pattern` replaced; `$1` and `${name}` in `replacement` stand for groups.
pub(crate) fn replace(text: &str, pattern: &str, replacement: &str, flags: &[Flag]) -> Result<Replaced, PatternError> {
    let regex = pattern::compile(pattern, flags)?;
    let replacements = regex.find_iter(text).count();
    let text = regex.replace_all(text, replacement).into_owned();
    Ok(Replaced { text, replacements })
}

#[cfg(test)]
mod tests;
