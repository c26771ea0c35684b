//! Headers, right and wrong.

use super::*;
use axum::http::HeaderValue;

fn headers(values: &[&'static [u8]]) -> HeaderMap {
    let values = values.iter().filter_map(|value| HeaderValue::from_bytes(value).ok());
    values.map(|value| (AUTHORIZATION, value)).collect()
}

#[test]
fn test_bearer_in_any_spelling_of_the_scheme_is_found() {
    for value in ["Bearer a.b-c_d~e+f/g=", "bearer a.b-c_d~e+f/g=", "BEARER  a.b-c_d~e+f/g= "] {
        assert_eq!(bearer(&headers(&[value.as_bytes()])), Ok("a.b-c_d~e+f/g="), "{value}");
    }
}

#[test]
fn test_bearer_that_is_none_is_told_from_one_that_is_broken() {
    for (values, expected) in [
        (&[][..], Denied::Nothing),
        (&[&b"Basic YTpi"[..]], Denied::Nothing),
        (&[b"Bearer"], Denied::Nothing),
        (&[b"\xff\xfe x"], Denied::Nothing),
        (&[b"Bearer "], Denied::Malformed),
        (&[b"Bearer a b"], Denied::Malformed),
        (&[b"Bearer a,b"], Denied::Malformed),
        (&[b"Bearer a", b"Bearer a"], Denied::Several),
        (&[b"Basic YTpi", b"Bearer a"], Denied::Several),
    ] {
        assert_eq!(bearer(&headers(values)), Err(expected), "{values:?}");
    }
}

#[test]
fn test_bearer_of_any_size_beyond_the_limit_is_not_looked_at() {
    for (length, taken) in [(LONGEST, true), (LONGEST + 1, false), (200_000, false)] {
        let value = HeaderValue::from_str(&format!("Bearer {}", "a".repeat(length)));
        let headers: HeaderMap = value.into_iter().map(|value| (AUTHORIZATION, value)).collect();

        assert_eq!(bearer(&headers).is_ok(), taken, "{length}");
    }
}
