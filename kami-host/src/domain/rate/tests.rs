//! Rates as people write them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

#[test]
fn test_rate_of_other_text_is_refused() {
    for text in ["", "60", "/min", "0/min", "-1/s", "60/day", "5000000000/s", "1.5/s", "60 per min"] {
        assert!(text.parse::<Rate>().is_err(), "{text}");
    }
}

#[test]
fn test_rate_written_again_is_the_same() {
    for text in ["1/s", "60/min", "1000/h"] {
        assert_eq!(text.parse::<Rate>().unwrap().to_string(), text);
    }
}
