//! Budgets, kept and broken.

use super::*;
#[test]
fn test_budget_over_several_memories_counts_them_together() {
    let mut budget = Budget::new(ByteSize::new(100));

    let grown = [budget.grow(0, 60), budget.grow(0, 40), budget.grow(40, 41)].map(|grown| grown.is_ok());

    assert_eq!(grown, [true, true, false]);
    assert_eq!(budget.peak(), 100);
}

#[test]
fn test_budget_for_tables_counts_bytes_not_elements() {
    let mut budget = Budget::new(ByteSize::new(80));

    let grown = [budget.table_growing(0, 10, None), budget.table_growing(10, 11, None)].map(|grown| grown.is_ok());

    assert_eq!(grown, [true, false]);
}
