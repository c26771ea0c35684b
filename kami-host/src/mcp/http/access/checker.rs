//! Asks who somebody is.

use super::{Access, Admitted, Challenge, OAuth, Tokens, bearer::bearer, denied::Denied, issuer::Issuer};
use crate::domain::Principal;
use axum::http::HeaderMap;
use std::sync::Arc;

/// Asks who somebody is.
pub(in crate::mcp::http) struct Checker {
    tokens: Option<Tokens>,
    issuer: Option<Issuer>,
}

impl Checker {
    pub(in crate::mcp::http) fn new(access: &Access) -> Self {
        Self { tokens: access.tokens.clone(), issuer: access.oauth.clone().map(Issuer::new) }
    }

    /// Who sends a request with these headers; nobody in particular where nobody is asked.
    pub(in crate::mcp::http) async fn admit(&self, headers: &HeaderMap) -> Result<Option<Admitted>, Challenge> {
        if self.tokens.is_none() && self.issuer.is_none() {
            return Ok(None);
        }
        self.identify(headers).await.map(Some).map_err(|denied| self.challenge(denied))
    }

    /// Until what lets this request in has changed, where the operator can change it.
    pub(in crate::mcp::http) fn changed(
        &self,
        headers: &HeaderMap,
        who: &Arc<Principal>,
    ) -> Option<impl Future<Output = ()> + Send + use<>> {
        let tokens = self.tokens.as_ref().filter(|_| who.issuer.is_none())?;
        Some(tokens.changed(bearer(headers).ok()?, Arc::clone(who)))
    }

    /// What lets somebody use a tool that they may not use, if they can get that.
    pub(in crate::mcp::http) fn more(&self, who: &Principal, own: (&str, &str), seen: &str) -> Option<Challenge> {
        let terms = self.terms().filter(|terms| who.issuer.as_ref() == Some(&terms.issuer))?;
        let scope = terms.scope_for(own, seen)?;
        Some(self.challenge(Denied::Scope { needed: scope.to_owned() }))
    }

    async fn identify(&self, headers: &HeaderMap) -> Result<Admitted, Denied> {
        let token = bearer(headers)?;
        if let Some(known) = self.tokens.as_ref().and_then(|tokens| tokens.whose(token)) {
            return Ok(known);
        }
        match &self.issuer {
            Some(issuer) => issuer.identify(token).await,
            None => Err(Denied::Unknown),
        }
    }

    fn terms(&self) -> Option<&OAuth> {
        self.issuer.as_ref().map(|issuer| &issuer.terms)
    }

    fn challenge(&self, denied: Denied) -> Challenge {
        let terms = self.terms();
        let required = terms.map(|terms| terms.required.join(" ")).filter(|scopes| !scopes.is_empty());
        Challenge { denied, required, metadata: terms.map(OAuth::metadata) }
    }
}
