//! Text in columns.

use super::visible;

/// The rows, each column as wide as its widest cell. Nothing in a cell acts on the terminal.
pub(super) fn columns<const COLUMNS: usize>(rows: impl IntoIterator<Item = [String; COLUMNS]>) -> String {
    let rows: Vec<[String; COLUMNS]> =
        rows.into_iter().map(|row| row.map(|cell| visible(&cell).into_owned())).collect();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..COLUMNS).map(|column| width(column).unwrap_or_default()).collect();
    let line = |row: &[String; COLUMNS]| {
        let cells: String = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect();
        format!("{}\n", cells.trim_end())
    };
    rows.iter().map(line).collect()
}
