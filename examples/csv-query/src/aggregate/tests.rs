//! Functions over a few values.

use super::{Accumulator, Effect, Function};
use crate::cell::Cell;

fn over(function: Function, values: &[&str]) -> Cell {
    let mut accumulator = Accumulator::new(function);
    for value in values {
        accumulator.see(value);
    }
    accumulator.finish()
}

#[test]
fn test_functions_over_values_give_their_results() {
    let cases: [(Function, &[&str], Cell); 10] = [
        (Function::Count, &["a", "b"], Cell::Integer(2)),
        (Function::Sum, &["0.1", "0.2", "x"], Cell::Number(0.3)),
        (Function::Sum, &[], Cell::Integer(0)),
        (Function::Avg, &["1", "2"], Cell::Number(1.5)),
        (Function::Avg, &["0.1", "0.2"], Cell::Number(0.15)),
        (Function::Avg, &["x"], Cell::Empty),
        (Function::Min, &["10", "9", "x"], Cell::field("9")),
        (Function::Max, &["2026-01-02", "2026-01-10"], Cell::field("2026-01-10")),
        (Function::Max, &[], Cell::Empty),
        (Function::CountDistinct, &["a", "b", "a"], Cell::Integer(2)),
    ];

    for (function, values, expected) in cases {
        assert_eq!(over(function, values), expected, "{function:?} {values:?}");
    }
}

#[test]
fn test_see_of_values_tells_what_became_of_them() {
    let mut sum = Accumulator::new(Function::Sum);
    let mut distinct = Accumulator::new(Function::CountDistinct);

    let effects = [sum.see("1"), sum.see("n/a"), distinct.see("a"), distinct.see("a")];

    assert_eq!(effects, [Effect::Counted, Effect::Skipped, Effect::Remembered, Effect::Counted]);
}
