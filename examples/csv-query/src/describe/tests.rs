//! Descriptions of small tables.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Description, describe};
use crate::cell::Cell;
use crate::fixture::{SALES, table};
use crate::kind::Kind;

fn description(text: &str) -> Description {
    describe(table(text), 2, &kami::testing::context()).unwrap()
}

#[test]
fn test_describe_of_a_table_tells_kinds_ranges_and_gaps() {
    let found = description(SALES);

    let kinds: Vec<_> = found.columns.iter().map(|c| (c.name.as_str(), c.kind, c.empty, c.distinct)).collect();
    let expected = [
        ("date", Kind::Date, 0, Some(5)),
        ("shop", Kind::Text, 0, Some(3)),
        ("item", Kind::Text, 0, Some(4)),
        ("amount", Kind::Number, 1, Some(4)),
        ("paid", Kind::Boolean, 0, Some(2)),
    ];
    assert_eq!(kinds, expected);
    assert_eq!((&found.columns[3].min, &found.columns[3].max), (&Some(Cell::Number(7.2)), &Some(Cell::Integer(100))));
    assert_eq!(found.columns[0].min, Some(Cell::field("2026-01-01")));
    assert_eq!((found.rows, found.sample.len(), found.note), (5, 2, None));
}

#[test]
fn test_describe_of_many_values_stops_counting_them() {
    let text: String = (0..300).map(|number| format!("{number},{}\n", number % 7)).collect();

    let found = description(&format!("id,day\n{text}"));

    assert_eq!((found.columns[0].distinct, found.columns[1].distinct), (None, Some(7)));
    assert_eq!(found.columns[0].examples, ["0", "1", "2"].map(Cell::field));
}

#[test]
fn test_describe_of_odd_tables_says_what_is_odd() {
    let wide: Vec<_> = (0..250).map(|number| format!("c{number}")).collect();

    let found = description(&format!("{}\n1,2\n", wide.join(",")));

    assert_eq!(found.columns.len(), 200);
    assert_eq!(
        found.note.unwrap(),
        "1 rows have more or fewer fields than the header; only the first 200 of 250 columns are described"
    );
}
