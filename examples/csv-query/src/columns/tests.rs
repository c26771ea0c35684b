//! Names of columns.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::Columns;

#[test]
fn test_from_header_with_gaps_and_repeats_names_every_column() {
    let columns = Columns::from_header(["a", "", " a ", "a", "B"].into_iter());

    assert_eq!(columns.names(), ["a", "column_2", "a_2", "a_3", "B"]);
}

#[test]
fn test_find_by_name_ignores_case_where_it_is_clear() {
    let columns = Columns::from_header(["id", "ID", "Name"].into_iter());

    assert_eq!((columns.find("ID"), columns.find("name")), (Ok(1), Ok(2)));
    assert!(columns.find("Id").is_err());
}

#[test]
fn test_find_of_an_unknown_name_lists_the_columns() {
    let message = Columns::from_header(["a", "b"].into_iter()).find("c").unwrap_err();

    assert_eq!(message, "there is no column `c`; the columns are: a, b");
}
