//! Pieces of a text.

use super::{Window, window};
use crate::error::FetchError;

#[test]
fn test_window_over_a_text_covers_it_piece_by_piece() {
    let text = "äbcdé";

    assert_eq!(window(text, 0, 2), Ok(Window { text: "äb", total: 5, next: Some(2) }));
    assert_eq!(window(text, 2, 3), Ok(Window { text: "cdé", total: 5, next: None }));
}

#[test]
fn test_window_behind_the_end_is_refused() {
    assert_eq!(window("abc", 3, 1), Err(FetchError::Window { start: 3, total: 3 }));
    assert_eq!(window("", 0, 1), Ok(Window { text: "", total: 0, next: None }));
}
