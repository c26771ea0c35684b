//! Rows with the same keys, summed up.

use std::collections::BTreeMap;

use csv::StringRecord;

use crate::aggregate::{Accumulator, Effect, Function};
use crate::cell::Cell;
use crate::error::TableError;

/// How many groups are possible.
const MAX_GROUPS: usize = 50_000;
/// How many different values `count_distinct` remembers in all.
const MAX_DISTINCT: usize = 200_000;

/// A function over a column of a known table; over whole rows without a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Measure {
    /// What is computed.
    pub(crate) function: Function,
    /// Over what.
    pub(crate) column: Option<usize>,
}

/// The groups seen so far.
#[derive(Debug)]
pub(crate) struct Groups<'a> {
    keys: &'a [usize],
    measures: &'a [Measure],
    groups: BTreeMap<Vec<Box<str>>, Vec<Accumulator>>,
    remembered: usize,
    skipped: usize,
}

impl<'a> Groups<'a> {
    /// Groups by the columns `keys` and computes `measures`.
    pub(crate) fn new(keys: &'a [usize], measures: &'a [Measure]) -> Self {
        Self { keys, measures, groups: BTreeMap::new(), remembered: 0, skipped: 0 }
    }

    /// Takes a row into account.
    pub(crate) fn see(&mut self, row: &StringRecord) -> Result<(), TableError> {
        let key = self.keys.iter().map(|&key| row.get(key).unwrap_or_default().into()).collect();
        let measures = self.measures;
        let accumulators = self.groups.entry(key).or_insert_with(|| fresh(measures));
        for (measure, accumulator) in measures.iter().zip(accumulators) {
            let text = measure.column.map_or("row", |column| row.get(column).unwrap_or_default());
            if text.trim().is_empty() {
                continue;
            }
            match accumulator.see(text) {
                Effect::Counted => {}
                Effect::Remembered => self.remembered += 1,
                Effect::Skipped => self.skipped += 1,
            }
        }
        if self.groups.len() > MAX_GROUPS {
            return Err(TableError::TooMany { what: "groups", limit: MAX_GROUPS });
        }
        if self.remembered > MAX_DISTINCT {
            return Err(TableError::TooMany { what: "values to count", limit: MAX_DISTINCT });
        }
        Ok(())
    }

    /// The keys and results of every group, by key, and how many values were no numbers where one was needed.
    pub(crate) fn finish(mut self) -> (impl Iterator<Item = Vec<Cell>>, usize) {
        if self.keys.is_empty() && self.groups.is_empty() {
            self.groups.insert(Vec::new(), fresh(self.measures));
        }
        let rows = self.groups.into_iter().map(|(key, accumulators)| {
            let keys = key.iter().map(|text| Cell::field(text));
            keys.chain(accumulators.into_iter().map(Accumulator::finish)).collect()
        });
        (rows, self.skipped)
    }
}

fn fresh(measures: &[Measure]) -> Vec<Accumulator> {
    measures.iter().map(|measure| Accumulator::new(measure.function)).collect()
}

#[cfg(test)]
mod tests;
