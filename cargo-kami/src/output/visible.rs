//! Text from a component, made safe to print.

use std::borrow::Cow;

/// The text with every control character but line breaks and tabs written out, so that nothing a component says can
/// move the cursor, change colours or talk to the terminal.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::output::visible("a\tb\n"), "a\tb\n");
/// assert_eq!(cargo_kami::output::visible("\u{1b}[2J"), "\\u{1b}[2J");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|c| if acts(c) { c.escape_unicode().to_string() } else { c.to_string() });
    Cow::Owned(shown.collect())
}

/// Control characters, and those that reorder the text around them.
fn acts(c: char) -> bool {
    c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
