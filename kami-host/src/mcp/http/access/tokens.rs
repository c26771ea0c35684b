//! The tokens an operator has given out.

use super::{Admitted, TokenHash};
use crate::domain::{Principal, Share};
use std::sync::{Arc, PoisonError, RwLock};

/// A token an operator has given out, and to whom.
///
/// # Examples
/// ```
/// use kami_host::{domain::{Principal, Share}, mcp::{Token, TokenHash}};
/// let token = Token { hash: TokenHash::of("kami_example"), principal: Principal::new("ci"), share: Share::default() };
/// assert_eq!(token.principal.name, "ci");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Token {
    /// What it is known by.
    pub hash: TokenHash,
    /// Who has it.
    pub principal: Principal,
    /// How much of the server they may have.
    pub share: Share,
}

/// The tokens that count. Others can be put in their place while clients are served.
///
/// # Examples
/// ```
/// let tokens = kami_host::mcp::Tokens::new(Vec::new());
/// tokens.clone().replace(Vec::new());
/// ```
#[derive(Clone, Debug)]
pub struct Tokens(Arc<RwLock<Vec<Known>>>);

#[derive(Clone, Debug)]
struct Known {
    hash: TokenHash,
    who: Admitted,
}

impl Tokens {
    /// These, for now.
    ///
    /// # Examples
    /// ```
    /// let nobody = kami_host::mcp::Tokens::new(Vec::new());
    /// ```
    pub fn new(tokens: Vec<Token>) -> Self {
        Self(Arc::new(RwLock::new(known(tokens))))
    }

    /// From now on these and no others.
    ///
    /// # Examples
    /// ```
    /// kami_host::mcp::Tokens::new(Vec::new()).replace(Vec::new());
    /// ```
    pub fn replace(&self, tokens: Vec<Token>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known(tokens);
    }

    /// Whose token this is. All are compared, so that time tells nothing about them.
    pub(super) fn whose(&self, token: &str) -> Option<Admitted> {
        let hash = TokenHash::of(token);
        let tokens = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let fits = |known: &Known| bool::from(known.hash.is(&hash));
        let found = tokens.iter().fold(None, |found, known| if fits(known) { Some(known) } else { found });
        found.map(|known| known.who.clone())
    }
}

fn known(tokens: Vec<Token>) -> Vec<Known> {
    let known = |Token { hash, principal, share }| Known { hash, who: Admitted::new(principal, share) };
    tokens.into_iter().map(known).collect()
}
