//! Text that shows as what it is.

/// Whether a character may stand in a log. Those that move the cursor, turn the direction of writing or show nothing at
/// all may not: what is signed must be what is seen.
pub(super) fn is_plain(character: char) -> bool {
    !matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a text may stand in a log: on one line, of characters that show.
///
/// # Examples
/// ```
/// use kami_registry::log::is_plain_text;
/// assert!(is_plain_text("counts wrong") && !is_plain_text("two\nlines"));
/// ```
pub fn is_plain_text(text: &str) -> bool {
    text.chars().all(is_plain)
}

/// The text on one line, without the characters no log may hold, cut to at most `most` of them.
///
/// # Examples
/// ```
/// use kami_registry::log::plain_text;
/// assert_eq!(plain_text("Search\n  files\u{202e}", 100), "Search files");
/// assert_eq!(plain_text("abcdef", 4), "abc…");
/// ```
pub fn plain_text(text: &str, most: usize) -> String {
    let spaced: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_plain(*c)).collect();
    let line = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        None => line,
        Some(_) => line.chars().take(most.saturating_sub(1)).chain(['…']).take(most).collect(),
    }
}
