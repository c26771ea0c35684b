//! The tokens an operator has given out.

use super::{Admitted, TokenHash};
use crate::domain::{Principal, Share};
use std::sync::Arc;
use tokio::sync::watch;

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
pub struct Tokens(Arc<watch::Sender<Vec<Known>>>);

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
        Self(Arc::new(watch::Sender::new(known(tokens))))
    }

    /// From now on these and no others.
    ///
    /// # Examples
    /// ```
    /// kami_host::mcp::Tokens::new(Vec::new()).replace(Vec::new());
    /// ```
    pub fn replace(&self, tokens: Vec<Token>) {
        self.0.send_replace(known(tokens));
    }

    /// Whose token this is.
    pub(super) fn whose(&self, token: &str) -> Option<Admitted> {
        find(&self.0.borrow(), &TokenHash::of(token)).cloned()
    }

    /// Until the token is not theirs any more as it was: until it is revoked, or good for other tools.
    pub(super) fn changed(&self, token: &str, who: Arc<Principal>) -> impl Future<Output = ()> + Send + use<> {
        let (hash, mut tokens) = (TokenHash::of(token), self.0.subscribe());
        async move {
            let is_other = |known: &Vec<Known>| find(known, &hash).is_none_or(|found| found.principal != who);
            // where nobody changes them any more, nobody serves either
            let _ = tokens.wait_for(is_other).await;
        }
    }
}

/// All are compared, so that time tells nothing about them.
fn find<'a>(tokens: &'a [Known], hash: &TokenHash) -> Option<&'a Admitted> {
    let fits = |known: &Known| bool::from(known.hash.is(hash));
    tokens.iter().fold(None, |found, known| if fits(known) { Some(&known.who) } else { found })
}

fn known(tokens: Vec<Token>) -> Vec<Known> {
    let known = |Token { hash, principal, share }| Known { hash, who: Admitted::new(principal, share) };
    tokens.into_iter().map(known).collect()
}
