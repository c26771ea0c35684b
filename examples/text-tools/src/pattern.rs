//! Regular expressions as a model writes them.

use regex::{Regex, RegexBuilder};

/// The most memory one compiled pattern may take, in bytes.
const SIZE_LIMIT: usize = 4 << 20;

/// What changes how a pattern matches.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Flag {
    /// Letters match in either case.
    IgnoreCase,
    /// `^` and `$` match at every line.
    MultiLine,
    /// `.` matches line ends too.
    DotAll,
    /// White space and `#` comments in the pattern are ignored.
    Verbose,
}

/// Why a pattern is refused.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum PatternError {
    /// The pattern is no regular expression of this dialect.
    #[error("the pattern is invalid (Rust regex syntax: no look-around, no back-references)\n{message}")]
    Invalid {
        /// Where and why, with the pattern shown.
        message: String,
    },
    /// The pattern compiles to too much.
    #[error("the pattern needs more than {limit} bytes once compiled; use smaller repetitions")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The pattern can match between any two characters.
    #[error("the pattern is empty; give at least one character to look for")]
    Empty,
}

/// Compiles `pattern` under `flags`.
pub(crate) fn compile(pattern: &str, flags: &[Flag]) -> Result<Regex, PatternError> {
    if pattern.is_empty() {
        return Err(PatternError::Empty);
    }
    RegexBuilder::new(pattern)
        .case_insensitive(flags.contains(&Flag::IgnoreCase))
        .multi_line(flags.contains(&Flag::MultiLine))
        .dot_matches_new_line(flags.contains(&Flag::DotAll))
        .ignore_whitespace(flags.contains(&Flag::Verbose))
        .size_limit(SIZE_LIMIT)
        .build()
        .map_err(refused)
}

fn refused(error: regex::Error) -> PatternError {
    match error {
        regex::Error::CompiledTooBig(limit) => PatternError::TooLarge { limit },
        other => PatternError::Invalid { message: other.to_string() },
    }
}

#[cfg(test)]
mod tests;
