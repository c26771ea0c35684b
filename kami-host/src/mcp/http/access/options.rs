//! Whom a server lets in.

use super::{OAuth, Tokens};

/// What somebody can prove with who they are. By default nobody is asked.
///
/// # Examples
/// ```
/// use kami_host::mcp::{Access, Tokens};
/// assert!(!Access::default().asks());
/// assert!(Access { tokens: Some(Tokens::new(Vec::new())), ..Access::default() }.asks());
/// ```
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// Tokens the operator has given out.
    pub tokens: Option<Tokens>,
    /// Tokens an authorization server gives out.
    pub oauth: Option<OAuth>,
}

impl Access {
    /// Whether whoever sends a request has to say who they are.
    ///
    /// # Examples
    /// See [`Access`].
    pub fn asks(&self) -> bool {
        self.tokens.is_some() || self.oauth.is_some()
    }
}
