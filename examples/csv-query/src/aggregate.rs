//! Numbers that sum up many rows.

use std::cmp::Ordering;
use std::collections::HashSet;

use crate::cell::Cell;
use crate::kind;

/// Digits behind the point that a sum keeps: as many as its numbers have, as long as they are fewer than this.
const MAX_DECIMALS: usize = 12;

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
            Self::Sum(sum) | Self::Avg(sum) => return sum.add(text),
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
            Self::Sum(sum) => Cell::number(rounded(sum.total(), sum.decimals)),
            Self::Avg(sum) if sum.count == 0 => Cell::Empty,
            Self::Avg(sum) => Cell::number(rounded(sum.mean(), sum.decimals + 6)),
            Self::Extreme(_, best) => best.shown(),
            Self::Distinct(seen) => Cell::count(seen.len()),
        }
    }
}

/// A sum that does not drift: the part each addition loses is kept apart (Neumaier).
#[derive(Debug, Default)]
pub(crate) struct Sum {
    sum: f64,
    lost: f64,
    count: u32,
    decimals: usize,
}

impl Sum {
    fn add(&mut self, text: &str) -> Effect {
        let Some(number) = kind::number(text) else { return Effect::Skipped };
        let sum = self.sum + number;
        let (large, small) = if self.sum.abs() >= number.abs() { (self.sum, number) } else { (number, self.sum) };
        self.lost += (large - sum) + small;
        self.sum = sum;
        self.count += 1;
        self.decimals = self.decimals.max(decimals(text.trim()));
        Effect::Counted
    }

    fn total(&self) -> f64 {
        self.sum + self.lost
    }

    fn mean(&self) -> f64 {
        self.total() / f64::from(self.count)
    }
}

fn decimals(text: &str) -> usize {
    if text.contains(['e', 'E']) {
        return MAX_DECIMALS;
    }
    text.split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

/// `number` without the digits that binary arithmetic adds.
fn rounded(number: f64, decimals: usize) -> f64 {
    if decimals >= MAX_DECIMALS { number } else { format!("{number:.decimals$}").parse().unwrap_or(number) }
}

#[cfg(test)]
mod tests;
