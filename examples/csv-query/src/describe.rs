//! What a file contains: columns, kinds, ranges, examples.

use std::collections::HashSet;

use csv::StringRecord;
use kami::Context;

use crate::cell::Cell;
use crate::error::TableError;
use crate::kind::{self, Guess, Kind};
use crate::table::Table;

/// How many different values of a column are counted.
const MAX_DISTINCT: usize = 200;
/// How many different values of a column are shown.
const EXAMPLES: usize = 3;
/// How many columns are described.
const MAX_COLUMNS: usize = 200;

/// One column.
#[kami::data]
#[derive(Debug, PartialEq)]
pub(crate) struct Column {
    /// Its name.
    pub(crate) name: String,
    /// What its values are.
    #[serde(rename = "type")]
    pub(crate) kind: Kind,
    /// Rows without a value.
    pub(crate) empty: u64,
    /// How many different values there are; absent when more than 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) distinct: Option<usize>,
    /// The smallest number or first date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min: Option<Cell>,
    /// The largest number or last date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max: Option<Cell>,
    /// Some of its values.
    pub(crate) examples: Vec<Cell>,
}

/// What a file contains.
#[kami::data]
#[derive(Debug, PartialEq)]
pub(crate) struct Description {
    /// Rows, without the header.
    pub(crate) rows: u64,
    /// What separates the fields.
    pub(crate) delimiter: char,
    /// The columns, in order.
    pub(crate) columns: Vec<Column>,
    /// The first rows, as they stand in the file.
    pub(crate) sample: Vec<Vec<Cell>>,
    /// What is odd or was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// Reads `table` once and describes it, with its first `sample` rows.
pub(crate) fn describe(table: Table, sample: usize, context: &Context) -> Result<Description, TableError> {
    let delimiter = table.delimiter;
    let names = table.columns.names().to_vec();
    let mut profiles: Vec<Profile> = Vec::new();
    profiles.resize_with(names.len().min(MAX_COLUMNS), Profile::default);
    let mut first = Vec::new();
    let scan = table.scan(context, |row| {
        for (index, profile) in profiles.iter_mut().enumerate() {
            profile.see(row.get(index).unwrap_or_default());
        }
        if first.len() < sample {
            first.push(cells(row));
        }
        Ok(())
    })?;
    let mut notes = Vec::new();
    if scan.ragged > 0 {
        notes.push(format!("{} rows have more or fewer fields than the header", scan.ragged));
    }
    if names.len() > MAX_COLUMNS {
        notes.push(format!("only the first {MAX_COLUMNS} of {} columns are described", names.len()));
    }
    let columns = profiles.into_iter().zip(names).map(|(profile, name)| profile.column(name)).collect();
    let note = (!notes.is_empty()).then(|| notes.join("; "));
    Ok(Description { rows: scan.rows, delimiter, columns, sample: first, note })
}

fn cells(row: &StringRecord) -> Vec<Cell> {
    row.iter().take(MAX_COLUMNS).map(|field| Cell::field(field).shown()).collect()
}

/// What is known of a column so far.
#[derive(Default)]
struct Profile {
    guess: Guess,
    empty: u64,
    seen: HashSet<String>,
    examples: Vec<Cell>,
    numbers: Option<(f64, f64)>,
    texts: Option<(String, String)>,
}

impl Profile {
    fn see(&mut self, text: &str) {
        if text.trim().is_empty() {
            self.empty += 1;
            return;
        }
        self.guess.see(text);
        if self.seen.len() <= MAX_DISTINCT && self.seen.insert(text.to_owned()) && self.examples.len() < EXAMPLES {
            self.examples.push(Cell::field(text).shown());
        }
        match self.guess.kind() {
            Kind::Integer | Kind::Number => self.see_number(text),
            Kind::Date => self.see_date(text.trim()),
            _ => {}
        }
    }

    fn see_number(&mut self, text: &str) {
        let Some(number) = kind::number(text) else { return };
        let (low, high) = self.numbers.unwrap_or((number, number));
        self.numbers = Some((low.min(number), high.max(number)));
    }

    fn see_date(&mut self, text: &str) {
        let (low, high) = self.texts.get_or_insert_with(|| (text.to_owned(), text.to_owned()));
        if text < low.as_str() {
            text.clone_into(low);
        } else if text > high.as_str() {
            text.clone_into(high);
        }
    }

    fn column(self, name: String) -> Column {
        let kind = self.guess.kind();
        let range = match kind {
            Kind::Integer | Kind::Number => self.numbers.map(|(a, b)| (Cell::number(a), Cell::number(b))),
            Kind::Date => self.texts.map(|(a, b)| (Cell::Text(a), Cell::Text(b))),
            _ => None,
        };
        let (min, max) = range.unzip();
        let distinct = Some(self.seen.len()).filter(|&count| count <= MAX_DISTINCT);
        Column { name, kind, empty: self.empty, distinct, min, max, examples: self.examples }
    }
}

#[cfg(test)]
mod tests;
