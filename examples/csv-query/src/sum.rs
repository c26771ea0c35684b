//! Sums that show the digits a person expects.

use crate::kind;

/// Sums of numbers with fewer digits behind the point than this are rounded to as many as their numbers have.
const MAX_DECIMALS: usize = 12;
/// How many digits more a mean has than its numbers.
const MEAN_DECIMALS: usize = 6;

/// A sum that does not drift: the part each addition loses is kept apart (Neumaier).
#[derive(Debug, Default)]
pub(crate) struct Sum {
    sum: f64,
    lost: f64,
    count: u32,
    decimals: usize,
}

impl Sum {
    /// Adds the number `text` stands for, if it is one, and returns it.
    pub(crate) fn add(&mut self, text: &str) -> Option<f64> {
        let number = kind::number(text)?;
        let sum = self.sum + number;
        let (large, small) = if self.sum.abs() >= number.abs() { (self.sum, number) } else { (number, self.sum) };
        self.lost += (large - sum) + small;
        self.sum = sum;
        self.count += 1;
        self.decimals = self.decimals.max(decimals(text.trim()));
        Some(number)
    }

    /// The sum of the numbers.
    pub(crate) fn total(&self) -> f64 {
        rounded(self.sum + self.lost, self.decimals)
    }

    /// The mean of the numbers, if there are any.
    pub(crate) fn mean(&self) -> Option<f64> {
        let mean = (self.sum + self.lost) / f64::from(self.count);
        (self.count > 0).then(|| rounded(mean, self.decimals + MEAN_DECIMALS))
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
