//! Numbers that sum up many rows.

use std::cmp::Ordering;
use std::collections::HashSet;

use crate::cell::Cell;
use crate::sum::Sum;

/// What is computed over the rows of a group.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Function {
    /// Rows, or rows with a value in the column.
    Count,
    /// Sum of the numbers.
    Sum,
    /// Mean of the numbers.
    Avg,
    /// Smallest value.
    Min,
    /// Largest value.
    Max,
    /// Different values.
    CountDistinct,
}

impl Function {
    /// Its name, as the agent writes it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Avg => "avg",
            Self::Min => "min",
            Self::Max => "max",
            Self::CountDistinct => "count_distinct",
        }
    }
}

/// What one value did to an accumulator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It was counted.
    Counted,
    /// It was counted and has to be remembered.
    Remembered,
    /// It is no number and was left out.
    Skipped,
}

/// The state of one function over one group.
#[derive(Debug)]
pub(crate) enum Accumulator {
    Count(usize),
    Sum(Sum),
    Avg(Sum),
    Extreme(Ordering, Cell),
    Distinct(HashSet<Box<str>>),
}

impl Accumulator {
    /// The state of `function` before the first row.
    pub(crate) fn new(function: Function) -> Self {
        match function {
            Function::Count => Self::Count(0),
            Function::Sum => Self::Sum(Sum::default()),
            Function::Avg => Self::Avg(Sum::default()),
            Function::Min => Self::Extreme(Ordering::Less, Cell::Empty),
            Function::Max => Self::Extreme(Ordering::Greater, Cell::Empty),
            Function::CountDistinct => Self::Distinct(HashSet::new()),
        }
    }

    /// Takes a value that is not empty into account.
    pub(crate) fn see(&mut self, text: &str) -> Effect {
        match self {
            Self::Count(count) => *count += 1,
            Self::Sum(sum) | Self::Avg(sum) => {
                if sum.add(text).is_none() {
                    return Effect::Skipped;
                }
            }
            Self::Extreme(wanted, best) => {
                let cell = Cell::field(text);
                if *best == Cell::Empty || cell.compare(best) == *wanted {
                    *best = cell;
                }
            }
            Self::Distinct(seen) => {
                if !seen.contains(text) && seen.insert(text.into()) {
                    return Effect::Remembered;
                }
            }
        }
        Effect::Counted
    }

    /// The result.
    pub(crate) fn finish(self) -> Cell {
        match self {
            Self::Count(count) => Cell::count(count),
            Self::Sum(sum) => Cell::number(sum.total()),
            Self::Avg(sum) => sum.mean().map_or(Cell::Empty, Cell::number),
            Self::Extreme(_, best) => best.shown(),
            Self::Distinct(seen) => Cell::count(seen.len()),
        }
    }
}

#[cfg(test)]
mod tests;
