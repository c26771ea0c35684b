//! Packages as they are written on a command line.

/// A name, and what stands behind an `@`.
pub(super) fn parts(word: &str) -> (&str, Option<&str>) {
    word.split_once('@').map_or((word, None), |(name, rest)| (name, Some(rest)))
}
