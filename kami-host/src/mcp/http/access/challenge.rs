//! What somebody is told who is not let in.

use super::denied::Denied;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header::WWW_AUTHENTICATE};
use std::fmt::{self, Write};

/// Why somebody is not let in, and what would let them in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::mcp::http) struct Challenge {
    pub(super) denied: Denied,
}

impl Challenge {
    /// The value of `WWW-Authenticate`.
    fn header(&self) -> String {
        let mut parameters = Vec::new();
        if let Some(error) = self.denied.error() {
            parameters.push(("error", error.to_owned()));
            parameters.push(("error_description", self.denied.to_string()));
        }
        let mut text = "Bearer".to_owned();
        for (at, (name, value)) in parameters.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            let _ = write!(text, "{comma} {name}=\"{}\"", quotable(value));
        }
        text
    }
}

/// Such values are quoted, and printable ASCII.
fn quotable(text: &str) -> String {
    let fit = |c: char| if (c.is_ascii_graphic() || c == ' ') && c != '"' && c != '\\' { c } else { '\'' };
    text.chars().map(fit).collect()
}

impl fmt::Display for Challenge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.denied.fmt(f)
    }
}

impl std::error::Error for Challenge {}

impl Challenge {
    pub(in crate::mcp::http) const fn status(&self) -> StatusCode {
        self.denied.status()
    }

    /// Writes it where clients look for it.
    pub(in crate::mcp::http) fn write(&self, headers: &mut HeaderMap) {
        if let Ok(value) = HeaderValue::from_str(&self.header()) {
            headers.insert(WWW_AUTHENTICATE, value);
        }
    }
}
