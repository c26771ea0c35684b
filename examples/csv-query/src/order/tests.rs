//! The first rows of many.

use super::{Direction, Ranked, Top};
use crate::cell::Cell;

fn first(directions: &[Direction], keep: usize, keys: &[[&str; 2]]) -> (Vec<String>, usize) {
    let mut top = Top::new(directions.to_vec(), keep);
    for key in keys {
        let cells = vec![Cell::Text(key.join(" "))];
        top.push(|| Ranked { keys: key.map(Cell::field).into(), cells });
    }
    let (rows, pushed) = top.finish();
    let texts =
        rows.into_iter().flatten().filter_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None });
    (texts.collect(), pushed)
}

#[test]
fn test_top_of_two_keys_sorts_each_its_way_with_empty_last() {
    let keys = [["b", "1"], ["", "5"], ["a", "2"], ["a", "10"], ["b", ""]];

    let (rows, pushed) = first(&[Direction::Desc, Direction::Asc], 10, &keys);

    assert_eq!(rows, ["b 1", "b ", "a 2", "a 10", " 5"]);
    assert_eq!(pushed, 5);
}

#[test]
fn test_top_without_keys_keeps_the_first_rows() {
    let (rows, pushed) = first(&[], 2, &[["c", ""], ["a", ""], ["b", ""]]);

    assert_eq!((rows, pushed), (vec!["c ".to_owned(), "a ".to_owned()], 3));
}

#[test]
fn test_top_of_many_rows_finds_the_smallest() {
    let numbers: Vec<_> = (0..10_000).map(|number| ((number * 7_919) % 10_000).to_string()).collect();
    let keys: Vec<_> = numbers.iter().map(|number| [number.as_str(), ""]).collect();

    let (rows, pushed) = first(&[Direction::Asc, Direction::Asc], 3, &keys);

    assert_eq!((rows, pushed), (["0 ", "1 ", "2 "].map(str::to_owned).to_vec(), 10_000));
}
