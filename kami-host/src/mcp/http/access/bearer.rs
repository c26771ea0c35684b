//! The token in the headers of a request.

use super::denied::Denied;
use axum::http::{HeaderMap, header::AUTHORIZATION};

/// The longest token that is looked at, in bytes.
const LONGEST: usize = 8 << 10;

/// The token, if there is one. Another kind of credentials is none.
pub(super) fn bearer(headers: &HeaderMap) -> Result<&str, Denied> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let value = values.next().ok_or(Denied::Nothing)?;
    if values.next().is_some() {
        return Err(Denied::Several);
    }
    let (scheme, token) = value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or(Denied::Nothing)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Denied::Nothing);
    }
    let token = token.trim_matches(' ');
    let usual = |c: u8| c.is_ascii_alphanumeric() || b"-._~+/=".contains(&c);
    if token.is_empty() || !token.bytes().all(usual) {
        return Err(Denied::Malformed);
    }
    if token.len() > LONGEST { Err(Denied::TooLong { most: LONGEST }) } else { Ok(token) }
}

#[cfg(test)]
mod tests;
