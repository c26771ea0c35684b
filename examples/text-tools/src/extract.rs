//! Every match of a pattern, with its place and groups.

use std::collections::BTreeMap;

use regex::{Captures, Regex};

use crate::bound;
use crate::pattern::{self, Flag, PatternError};

/// The longest match or group that is shown whole, in characters.
const MAX_CHARS: usize = 2_000;
/// The most characters of matches in one answer.
const BUDGET: usize = 60_000;

/// One match.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// Line of its first character, counted from 1.
    pub(crate) line: usize,
    /// Column of its first character, in characters from 1.
    pub(crate) column: usize,
    /// The matched text.
    pub(crate) text: String,
    /// What each group matched, by name or number; a group that took no part is absent.
    pub(crate) groups: BTreeMap<String, String>,
}

/// What a pattern found.
#[kami::data]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Extraction {
    /// The matches, in order.
    pub(crate) matches: Vec<Match>,
    /// How many matches there are in all.
    pub(crate) total: usize,
    /// What was left out, and how to get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The first `limit` matches of `pattern` in `text`.
pub(crate) fn extract(text: &str, pattern: &str, flags: &[Flag], limit: usize) -> Result<Extraction, PatternError> {
    let regex = pattern::compile(pattern, flags)?;
    let mut collector = Collector::new(text, &regex);
    for captures in regex.captures_iter(text) {
        collector.add(&captures, limit);
    }
    Ok(collector.finish())
}

struct Collector<'a> {
    text: &'a str,
    regex: &'a Regex,
    place: Place,
    used: usize,
    cut: bool,
    found: Extraction,
}

impl<'a> Collector<'a> {
    fn new(text: &'a str, regex: &'a Regex) -> Self {
        let found = Extraction { matches: Vec::new(), total: 0, note: None };
        Self { text, regex, place: Place::default(), used: 0, cut: false, found }
    }

    fn add(&mut self, captures: &Captures<'_>, limit: usize) {
        self.found.total += 1;
        if self.found.matches.len() >= limit || self.used >= BUDGET {
            return;
        }
        let Some(whole) = captures.get(0) else { return };
        self.place.advance(self.text, whole.start());
        let found = Match {
            line: self.place.line + 1,
            column: self.place.column + 1,
            text: self.shown(whole.as_str()),
            groups: self.groups(captures),
        };
        self.found.matches.push(found);
    }

    fn groups(&mut self, captures: &Captures<'_>) -> BTreeMap<String, String> {
        let names = self.regex.capture_names().enumerate().skip(1);
        names
            .filter_map(|(index, name)| {
                let name = name.map_or_else(|| index.to_string(), str::to_owned);
                Some((name, self.shown(captures.get(index)?.as_str())))
            })
            .collect()
    }

    fn shown(&mut self, text: &str) -> String {
        let (head, cut) = bound::head(text, MAX_CHARS);
        self.used += head.len();
        self.cut |= cut;
        if cut { format!("{head}…") } else { head.to_owned() }
    }

    fn finish(self) -> Extraction {
        let shown = self.found.matches.len();
        let mut notes = Vec::new();
        if shown < self.found.total {
            let total = self.found.total;
            notes.push(format!("the first {shown} of {total} matches; narrow the pattern or raise limit"));
        }
        if self.cut {
            notes.push(format!("texts over {MAX_CHARS} characters are cut and end in `…`"));
        }
        let note = (!notes.is_empty()).then(|| notes.join("; "));
        Extraction { note, ..self.found }
    }
}

/// A place in a text, moved forward match by match so that a long text is walked once.
#[derive(Default)]
struct Place {
    offset: usize,
    line: usize,
    column: usize,
}

impl Place {
    fn advance(&mut self, text: &str, to: usize) {
        for character in text.get(self.offset..to).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 0;
            } else {
                self.column += 1;
            }
        }
        self.offset = to;
    }
}

#[cfg(test)]
mod tests;
