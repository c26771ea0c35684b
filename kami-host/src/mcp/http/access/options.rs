//! Whom a server lets in.

use super::{Admitted, Challenge, Tokens, bearer::bearer, denied::Denied};
use axum::http::HeaderMap;

/// What somebody can prove with who they are. By default nobody is asked.
///
/// # Examples
/// ```
/// use kami_host::mcp::{Access, Tokens};
/// assert!(!Access::default().asks());
/// assert!(Access { tokens: Some(Tokens::new(Vec::new())) }.asks());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// Tokens the operator has given out.
    pub tokens: Option<Tokens>,
}

impl Access {
    /// Whether whoever sends a request has to say who they are.
    ///
    /// # Examples
    /// See [`Access`].
    pub fn asks(&self) -> bool {
        self.tokens.is_some()
    }

    /// Who sends a request with these headers; nobody in particular where nobody is asked.
    pub(in crate::mcp::http) fn admit(&self, headers: &HeaderMap) -> Result<Option<Admitted>, Challenge> {
        if !self.asks() {
            return Ok(None);
        }
        self.identify(headers).map(Some).map_err(|denied| Challenge { denied })
    }

    fn identify(&self, headers: &HeaderMap) -> Result<Admitted, Denied> {
        let token = bearer(headers)?;
        self.tokens.as_ref().and_then(|tokens| tokens.whose(token)).ok_or(Denied::Unknown)
    }
}
