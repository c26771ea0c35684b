//! What the text of a value means.

/// What the values of a column are.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// Whole numbers.
    Integer,
    /// Numbers, some with a fraction.
    Number,
    /// true and false, or yes and no.
    Boolean,
    /// ISO 8601 dates, with or without a time.
    Date,
    /// Anything.
    Text,
    /// No values at all.
    Empty,
}

/// The number `text` stands for, if it is a finite one in plain or exponent notation.
pub(crate) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    let starts = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
    let digits = text.contains(|c: char| c.is_ascii_digit());
    text.parse().ok().filter(|number: &f64| starts && digits && number.is_finite())
}

/// Every kind a column can still be after the values seen so far.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Guess {
    seen: bool,
    integer: bool,
    number: bool,
    boolean: bool,
    date: bool,
}

impl Default for Guess {
    fn default() -> Self {
        Self { seen: false, integer: true, number: true, boolean: true, date: true }
    }
}

impl Guess {
    /// Takes one more value into account; empty ones say nothing.
    pub(crate) fn see(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        self.seen = true;
        self.integer = self.integer && text.trim().parse::<i64>().is_ok();
        self.number = self.number && number(text).is_some();
        self.boolean = self.boolean && is_boolean(text);
        self.date = self.date && is_date(text);
    }

    /// The narrowest kind that fits every value.
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self { seen: false, .. } => Kind::Empty,
            Self { integer: true, .. } => Kind::Integer,
            Self { number: true, .. } => Kind::Number,
            Self { boolean: true, .. } => Kind::Boolean,
            Self { date: true, .. } => Kind::Date,
            _ => Kind::Text,
        }
    }
}

fn is_boolean(text: &str) -> bool {
    ["true", "false", "yes", "no"].iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

fn is_date(text: &str) -> bool {
    let mut bytes = text.trim().bytes();
    let shape = b"0000-00-00";
    let fits = shape.iter().all(|&expected| match bytes.next() {
        Some(found) if expected == b'0' => found.is_ascii_digit(),
        found => found == Some(expected),
    });
    fits && matches!(bytes.next(), None | Some(b'T' | b' '))
}

#[cfg(test)]
mod tests;
