//! What somebody is told who is not let in.

use super::denied::Denied;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header::WWW_AUTHENTICATE};
use std::fmt;

/// Why somebody is not let in, and what would let them in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::mcp::http) struct Challenge {
    pub(super) denied: Denied,
    /// The scopes without which nobody comes in.
    pub(super) required: Option<String>,
    /// Where clients read who gives out tokens.
    pub(super) metadata: Option<String>,
}

impl Challenge {
    pub(in crate::mcp::http) const fn status(&self) -> StatusCode {
        self.denied.status()
    }

    /// Writes it where clients look for it.
    pub(in crate::mcp::http) fn write(&self, headers: &mut HeaderMap) {
        // no token helps against that
        if self.denied == Denied::NoKeys {
            return;
        }
        if let Ok(value) = HeaderValue::from_str(&self.header()) {
            headers.insert(WWW_AUTHENTICATE, value);
        }
    }

    fn header(&self) -> String {
        let description = self.denied.error().map(|_| self.denied.to_string());
        let scope = match &self.denied {
            Denied::Scope { needed } => Some(needed.clone()),
            _ => self.required.clone(),
        };
        let parameters = [
            ("error", self.denied.error().map(str::to_owned)),
            ("error_description", description),
            ("scope", scope),
            ("resource_metadata", self.metadata.clone()),
        ];
        let said = parameters.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let said: Vec<String> = said.map(|(name, value)| format!("{name}=\"{}\"", quotable(&value))).collect();
        if said.is_empty() { "Bearer".to_owned() } else { format!("Bearer {}", said.join(", ")) }
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
