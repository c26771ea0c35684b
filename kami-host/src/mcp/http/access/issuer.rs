//! Whom an authorization server vouches for.

use super::{Admitted, OAuth, denied::Denied, jwt, key_cache::KeyCache};
use crate::domain::Principal;

/// An authorization server whose tokens count.
pub(super) struct Issuer {
    pub(super) terms: OAuth,
    keys: KeyCache,
}

impl Issuer {
    pub(super) fn new(terms: OAuth) -> Self {
        Self { keys: KeyCache::new(terms.keys.clone()), terms }
    }

    /// Who has this token.
    pub(super) async fn identify(&self, token: &str) -> Result<Admitted, Denied> {
        let wanted = jwt::wanted(token)?;
        let key = self.keys.find(&wanted).await?;
        let terms = &self.terms;
        let audience = terms.audience.as_deref().unwrap_or(&terms.resource);
        let claims = jwt::claims(token, (&wanted, &key), (&terms.issuer, audience))?;
        let scopes = claims.scopes();
        if !terms.required.iter().all(|needed| scopes.contains(&&**needed)) {
            return Err(Denied::Scope { needed: terms.required.join(" ") });
        }
        let (tools, issuer) = (terms.tools(&scopes), Some(terms.issuer.clone()));
        Ok(Admitted::new(Principal { name: claims.sub, issuer, tools }, terms.share))
    }
}
