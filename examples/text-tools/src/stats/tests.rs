//! Counts of a small text.

use super::{Stats, stats};

#[test]
fn test_stats_of_a_text_counts_everything() {
    let counted = stats("für alle\n\nzwölf Wörter\nEnde wie oben\n");

    let expected = Stats {
        bytes: 40,
        characters: 37,
        words: 7,
        lines: 4,
        blank_lines: 1,
        longest_line: 4,
        longest_line_characters: 13,
    };
    assert_eq!(counted, expected);
}

#[test]
fn test_stats_of_empty_text_are_zero() {
    let counted = stats("");

    assert_eq!((counted.lines, counted.longest_line, counted.words), (0, 0, 0));
}
