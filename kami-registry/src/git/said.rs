//! What a remote said, fit to be shown.

use std::fmt;

/// Words of somebody else: without control characters, and no more than fits a screen.
///
/// # Examples
/// ```
/// let said = kami_registry::git::Said::new("\u{1b}[31mno\u{1b}[0m\n\nreally");
/// assert_eq!(said.to_string(), "\n  [31mno[0m\n  really");
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Said(Vec<String>);

const MOST_LINES: usize = 20;
const MOST_CHARS: usize = 200;

impl Said {
    /// Takes the lines that say something.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_registry::git::Said::new("no").to_string(), "no");
    /// ```
    pub fn new(text: &str) -> Self {
        let lines = text.lines().map(plain).filter(|line| !line.is_empty());
        Self(lines.take(MOST_LINES).collect())
    }
}

fn plain(line: &str) -> String {
    let plain: String = line.chars().filter(|c| !c.is_control() && !is_direction(*c)).take(MOST_CHARS).collect();
    plain.trim().to_owned()
}

/// Characters that change the direction of the text around them, and so what it seems to say.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [] => f.write_str("without a reason"),
            [line] => f.write_str(line),
            lines => lines.iter().try_for_each(|line| write!(f, "\n  {line}")),
        }
    }
}
