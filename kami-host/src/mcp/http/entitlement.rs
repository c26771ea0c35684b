//! Somebody who may not use everything, and so may not know of everything.

use super::{envelope::Envelope, gate::Gate, refusal::Refusal};
use crate::domain::Principal;
use axum::body::Bytes;
use serde_json::Value;

impl Gate {
    /// Whoever can get a token for the tool they want is told so.
    pub(super) async fn check_tool(&self, who: &Principal, message: Option<&Envelope<'_>>) -> Result<(), Refusal> {
        let Some(tool) = message.and_then(Envelope::called).filter(|_| who.issuer.is_some()) else { return Ok(()) };
        // without a catalogue the call itself is answered with why
        let Ok(catalogue) = self.shelf.catalogue().await else { return Ok(()) };
        let Some(entry) = catalogue.find(tool).filter(|entry| !entry.is_for(Some(who))) else { return Ok(()) };
        let own = (&*entry.served.name, &*entry.tool);
        self.checker.more(who, own, &entry.offered.name).map_or(Ok(()), |challenge| Err(challenge.into()))
    }

    /// The message without the addresses at which there is nothing for them. The SDK asks which ones there are without
    /// saying for whom.
    pub(super) async fn narrow(&self, who: &Principal, body: Bytes) -> Bytes {
        if who.tools.patterns().is_none() {
            return body;
        }
        // without a catalogue nothing is accepted
        let Ok(catalogue) = self.shelf.catalogue().await else { return body };
        let is_there = |uri: &str| !catalogue.documents.at(uri, Some(who)).is_empty();
        without(&body, is_there).map_or(body, Bytes::from)
    }
}

/// The message without the addresses that are not kept; nothing where there are none in it.
fn without(body: &[u8], keep: impl Fn(&str) -> bool) -> Option<String> {
    let mut message: Value = serde_json::from_slice(body).ok()?;
    let uris = message.pointer_mut("/params/notifications/resourceSubscriptions")?.as_array_mut()?;
    uris.retain(|uri| uri.as_str().is_none_or(&keep));
    Some(message.to_string())
}
