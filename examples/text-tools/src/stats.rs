//! Counts a model gets wrong when it estimates them.

/// What a text is made of.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stats {
    /// Bytes in UTF-8.
    pub(crate) bytes: usize,
    /// Unicode characters (code points).
    pub(crate) characters: usize,
    /// Words, separated by white space.
    pub(crate) words: usize,
    /// Lines.
    pub(crate) lines: usize,
    /// Lines with nothing but white space.
    pub(crate) blank_lines: usize,
    /// Number of the longest line, counted from 1; 0 for an empty text.
    pub(crate) longest_line: usize,
    /// Characters in the longest line.
    pub(crate) longest_line_characters: usize,
}

/// The counts of `text`.
pub(crate) fn stats(text: &str) -> Stats {
    let widths = text.lines().map(|line| line.chars().count());
    let (longest_line_characters, longest_line) =
        widths.zip(1..).fold((0, 0), |best, next| if best.1 == 0 || next.0 > best.0 { next } else { best });
    Stats {
        bytes: text.len(),
        characters: text.chars().count(),
        words: text.split_whitespace().count(),
        lines: text.lines().count(),
        blank_lines: text.lines().filter(|line| line.trim().is_empty()).count(),
        longest_line,
        longest_line_characters,
    }
}

#[cfg(test)]
mod tests;
