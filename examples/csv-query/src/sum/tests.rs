//! Totals and means.

use super::Sum;

fn sum(texts: &[&str]) -> Sum {
    let mut sum = Sum::default();
    for text in texts {
        sum.add(text);
    }
    sum
}

#[test]
fn test_total_of_decimals_has_no_binary_noise() {
    let cases: [(&[&str], f64); 4] =
        [(&["0.1", "0.2"], 0.3), (&["1e100", "1", "-1e100"], 1.0), (&["1e-3", "2"], 2.001), (&["x"], 0.0)];

    for (texts, expected) in cases {
        assert_eq!(sum(texts).total().to_string(), expected.to_string(), "{texts:?}");
    }
}

#[test]
fn test_mean_of_numbers_is_rounded_and_absent_without_any() {
    assert_eq!(sum(&["0.1", "0.2"]).mean(), Some(0.15));
    assert_eq!(sum(&["1", "1", "2"]).mean(), Some(1.333_333));
    assert_eq!(sum(&["x"]).mean(), None);
}
