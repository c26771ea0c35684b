//! Numbers and guesses.

use super::{Guess, Kind, number};

#[test]
fn test_number_of_texts_reads_only_finite_numbers() {
    let cases = [
        ("12", Some(12.0)),
        (" -1.50 ", Some(-1.5)),
        ("1e3", Some(1000.0)),
        (".5", Some(0.5)),
        ("inf", None),
        ("-inf", None),
        ("nan", None),
        ("1e999", None),
        ("1,5", None),
        ("", None),
        ("-", None),
    ];

    for (text, expected) in cases {
        assert_eq!(number(text), expected, "{text}");
    }
}

#[test]
fn test_guess_after_values_is_the_narrowest_kind() {
    let cases: [(&[&str], Kind); 7] = [
        (&["1", "", "-20"], Kind::Integer),
        (&["1", "2.5"], Kind::Number),
        (&["yes", "No", "TRUE"], Kind::Boolean),
        (&["2026-01-02", "2026-01-02T03:04"], Kind::Date),
        (&["2026-01-02", "soon"], Kind::Text),
        (&["1", "x"], Kind::Text),
        (&["", " "], Kind::Empty),
    ];

    for (values, expected) in cases {
        let mut guess = Guess::default();
        values.iter().for_each(|value| guess.see(value));
        assert_eq!(guess.kind(), expected, "{values:?}");
    }
}
