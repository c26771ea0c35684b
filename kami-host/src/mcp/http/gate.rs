//! Who may come in: what a browser is talked into, who somebody is, what is too large, what is too many.

use super::{
    HttpOptions,
    access::{Admitted, Checker},
    drain::Drain,
    envelope::Envelope,
    faults,
    lasting::until,
    limiter::{Cost, Limiter},
    origin::{AllowedOrigin, is_loopback, is_own_page},
    owners::{Owners, SESSION},
    refusal::Refusal,
};
use crate::mcp::shelf::Shelf;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, Method,
        header::{AUTHORIZATION, HOST, ORIGIN},
        request::Parts,
        uri::Authority,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use rmcp::transport::streamable_http_server::session::local::LocalSessionManager;
use std::{net::IpAddr, sync::Arc};
use tokio::time::timeout;

/// What every request to the protocol's address passes.
pub(super) struct Gate {
    pub(super) options: HttpOptions,
    pub(super) checker: Checker,
    /// The tools there are.
    pub(super) shelf: Shelf,
    /// The address clients may call this server by as well, where it is one.
    pub(super) own: Option<IpAddr>,
    pub(super) sessions: Arc<LocalSessionManager>,
    pub(super) drain: Drain,
    pub(super) limiter: Limiter,
    pub(super) owners: Owners,
}

/// Lets a request in, or says why not.
pub(super) async fn gate(State(gate): State<Arc<Gate>>, request: Request, next: Next) -> Response {
    match gate.pass(request, next).await {
        Ok(response) => response,
        Err(refusal) => {
            tracing::debug!(%refusal, "a request does not come in");
            refusal.into_response()
        }
    }
}

impl Gate {
    async fn pass(&self, request: Request, next: Next) -> Result<Response, Refusal> {
        self.check(request.headers())?;
        let answer = self.drain.answer(request.method(), request.headers())?;
        let (mut parts, body) = request.into_parts();
        let admitted = self.admit(&parts.headers).await?;
        let mut body = self.read(body).await?;
        let listens = self.enter(&mut parts, &body, admitted.as_ref()).await?;
        let lasting = admitted.as_ref().filter(|_| listens || parts.method == Method::GET);
        let over = lasting.and_then(|who| self.checker.changed(&parts.headers, &who.principal));
        // whatever it opens, it opens nothing further inside
        parts.headers.remove(AUTHORIZATION);
        if let Some(who) = admitted.as_ref().filter(|_| listens) {
            body = self.narrow(&who.principal, body).await;
        }
        let method = parts.method.clone();
        let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
        if let Some(Admitted { principal, .. }) = admitted {
            self.owners.note(response.headers(), principal, &self.sessions).await;
        }
        let response = answer.hold(faults::amend(&method, &body, response));
        Ok(match over {
            Some(over) => until(over, response),
            None => response,
        })
    }

    async fn read(&self, body: Body) -> Result<Bytes, Refusal> {
        let most = self.options.body.bytes();
        let whole = to_bytes(body, usize::try_from(most).unwrap_or(usize::MAX));
        let whole = timeout(self.options.idle, whole).await.map_err(|_| Refusal::TooSlow)?;
        whole.map_err(|_| Refusal::TooLarge(most))
    }

    pub(super) fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let text = |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let host = text(HOST).ok_or(Refusal::NoHost)?;
        let name = host.parse::<Authority>().map_err(|_| Refusal::NoHost)?;
        let own = self.own.is_some_and(|own| name.host().trim_matches(['[', ']']) == own.to_string());
        if !own && !is_loopback(&name) && !self.options.hosts.iter().any(|allowed| allowed.is(&name)) {
            return Err(Refusal::Host(host));
        }
        let Some(origin) = text(ORIGIN) else { return Ok(()) };
        match origin.parse::<AllowedOrigin>() {
            Ok(page) if is_own_page(&page) || self.options.origins.contains(&page) => Ok(()),
            Ok(_) => Err(Refusal::Origin(origin)),
            Err(_) => Err(Refusal::NoOrigin),
        }
    }

    /// Who sends it, before anything more of it is read.
    pub(super) async fn admit(&self, headers: &HeaderMap) -> Result<Option<Admitted>, Refusal> {
        let admitted = self.checker.admit(headers).await?;
        match &admitted {
            Some(Admitted { principal, .. }) if !self.owners.allow(headers, principal) => Err(Refusal::NoSession),
            _ => Ok(admitted),
        }
    }

    /// Counts the request, and writes on it who sends it; true if it asks for news.
    async fn enter(&self, parts: &mut Parts, body: &[u8], admitted: Option<&Admitted>) -> Result<bool, Refusal> {
        let envelope = Envelope::open(body);
        if parts.method == Method::POST && !parts.headers.contains_key(SESSION) {
            self.check_sessions(envelope.as_ref()).await?;
        }
        let who = admitted.map(|admitted| admitted.principal.to_string()).unwrap_or_default();
        let share = admitted.map(|admitted| admitted.share).unwrap_or_default();
        let cost = envelope.as_ref().map_or(Cost::Message, Envelope::cost);
        if let Some(place) = self.limiter.take(&who, share, cost)? {
            // given back with the request, when whatever it started has ended
            parts.extensions.insert(place);
        }
        if let Some(Admitted { principal, .. }) = admitted {
            self.check_tool(principal, envelope.as_ref()).await?;
            parts.extensions.insert(principal.clone());
        }
        Ok(envelope.as_ref().is_some_and(Envelope::listens))
    }

    /// Sessions cost memory for as long as nobody ends them.
    async fn check_sessions(&self, message: Option<&Envelope<'_>>) -> Result<(), Refusal> {
        let most = self.options.sessions;
        if message.is_some_and(Envelope::opens_session) && self.sessions.sessions.read().await.len() >= most {
            return Err(Refusal::TooMany(most));
        }
        Ok(())
    }
}
