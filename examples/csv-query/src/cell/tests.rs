//! Order and form of cells.

use super::Cell;

#[test]
fn test_compare_of_mixed_cells_puts_numbers_first_and_empty_last() {
    let mut cells: Vec<_> = ["b", "10", "", "9", "a", "-1.5"].map(Cell::field).into();

    cells.sort_by(Cell::compare);

    assert_eq!(cells, ["-1.5", "9", "10", "a", "b", ""].map(Cell::field));
}

#[test]
fn test_number_without_fraction_is_an_integer() {
    assert_eq!(Cell::number(3.0), Cell::Integer(3));
    assert_eq!(Cell::number(-2.5), Cell::Number(-2.5));
    assert_eq!(Cell::number(1e300), Cell::Number(1e300));
}

#[test]
fn test_shown_cell_with_long_text_is_cut() {
    let cell = Cell::field(&"ä".repeat(600)).shown();

    assert_eq!(cell, Cell::Text(format!("{}…", "ä".repeat(500))));
}
