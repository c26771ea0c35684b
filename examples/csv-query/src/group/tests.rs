//! Groups of a few rows.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use csv::StringRecord;

use super::{Groups, Measure};
use crate::aggregate::Function;
use crate::cell::Cell;

const MEASURES: [Measure; 3] = [
    Measure { function: Function::Count, column: None },
    Measure { function: Function::Count, column: Some(1) },
    Measure { function: Function::Sum, column: Some(1) },
];

#[test]
fn test_groups_of_rows_sum_up_each_key() {
    let mut groups = Groups::new(&[0], &MEASURES);
    for row in [["b", "1"], ["a", ""], ["b", "x"], ["b", "2"]] {
        groups.see(&StringRecord::from(row.to_vec())).unwrap();
    }

    let (rows, skipped) = groups.finish();

    let expected = [
        vec![Cell::field("a"), Cell::Integer(1), Cell::Integer(0), Cell::Integer(0)],
        vec![Cell::field("b"), Cell::Integer(3), Cell::Integer(3), Cell::Integer(3)],
    ];
    assert_eq!((rows.collect::<Vec<_>>(), skipped), (expected.to_vec(), 1));
}

#[test]
fn test_groups_without_keys_and_rows_still_count() {
    let (rows, _) = Groups::new(&[], &MEASURES).finish();

    assert_eq!(rows.collect::<Vec<_>>(), [vec![Cell::Integer(0), Cell::Integer(0), Cell::Integer(0)]]);
}

#[test]
fn test_groups_beyond_the_limit_are_refused() {
    let mut groups = Groups::new(&[0], &[]);

    let refused = (0..=50_000).find_map(|key| groups.see(&StringRecord::from(vec![key.to_string()])).err());

    assert!(refused.unwrap().to_string().contains("more than 50000 different groups"));
}
