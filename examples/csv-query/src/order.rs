//! Sorts results and keeps only those that are wanted.

use std::cmp::Ordering;

use crate::cell::Cell;

/// Up or down.
#[kami::data]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    /// Smallest first.
    #[default]
    Asc,
    /// Largest first.
    Desc,
}

/// A column to sort by. Empty values come last either way.
#[kami::data]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Order {
    /// A column, or the name of an aggregate.
    pub(crate) column: String,
    /// Up or down.
    #[serde(default)]
    pub(crate) direction: Direction,
}

/// A row of the result and what it is sorted by.
#[derive(Debug)]
pub(crate) struct Ranked {
    /// The values it is sorted by.
    pub(crate) keys: Vec<Cell>,
    /// Its values.
    pub(crate) cells: Vec<Cell>,
}

/// The first rows of a result, in order, however many are pushed.
#[derive(Debug)]
pub(crate) struct Top {
    directions: Vec<Direction>,
    keep: usize,
    rows: Vec<Ranked>,
    pushed: usize,
}

impl Top {
    /// Keeps the first `keep` rows when sorted in `directions`.
    pub(crate) fn new(directions: Vec<Direction>, keep: usize) -> Self {
        Self { directions, keep, rows: Vec::new(), pushed: 0 }
    }

    /// Counts a row and keeps it while it may be among the first; `make` is not called otherwise.
    pub(crate) fn push(&mut self, make: impl FnOnce() -> Ranked) {
        self.pushed += 1;
        if self.directions.is_empty() && self.rows.len() >= self.keep {
            return;
        }
        self.rows.push(make());
        if self.rows.len() > self.keep.saturating_mul(2).saturating_add(1_000) {
            self.settle();
        }
    }

    /// The rows kept, in order, and how many were pushed.
    pub(crate) fn finish(mut self) -> (Vec<Vec<Cell>>, usize) {
        self.settle();
        (self.rows.into_iter().map(|row| row.cells).collect(), self.pushed)
    }

    fn settle(&mut self) {
        let directions = &self.directions;
        self.rows.sort_by(|a, b| compare(directions, a, b));
        self.rows.truncate(self.keep);
    }
}

fn compare(directions: &[Direction], a: &Ranked, b: &Ranked) -> Ordering {
    let keys = directions.iter().zip(a.keys.iter().zip(&b.keys));
    keys.map(|(direction, (a, b))| match direction {
        Direction::Desc if *a != Cell::Empty && *b != Cell::Empty => b.compare(a),
        _ => a.compare(b),
    })
    .find(|order| order.is_ne())
    .unwrap_or(Ordering::Equal)
}

#[cfg(test)]
mod tests;
