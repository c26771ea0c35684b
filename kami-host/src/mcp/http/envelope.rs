//! As much of a message as tells what to do with it.

use super::limiter::Cost;
use serde::Deserialize;
use std::borrow::Cow;

/// What components run for.
const RUNNING: [&str; 4] = ["tools/call", "resources/read", "prompts/get", "completion/complete"];

/// As much of a message as tells what to do with it.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Envelope<'a> {
    #[serde(borrow, default)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    params: Option<Params<'a>>,
}

#[derive(Debug, Default, Deserialize)]
struct Params<'a> {
    #[serde(borrow, default)]
    name: Option<Cow<'a, str>>,
}

impl<'a> Envelope<'a> {
    /// Nothing where the body is no message.
    pub(super) fn open(body: &'a [u8]) -> Option<Self> {
        serde_json::from_slice(body).ok()
    }

    /// Whether this is the first message of a session.
    pub(super) fn opens_session(&self) -> bool {
        self.method.as_deref() == Some("initialize")
    }

    /// Whether it asks for news.
    pub(super) fn listens(&self) -> bool {
        self.method.as_deref() == Some("subscriptions/listen")
    }

    /// The tool it calls.
    pub(super) fn called(&self) -> Option<&str> {
        self.params.as_ref()?.name.as_deref().filter(|_| self.method.as_deref() == Some("tools/call"))
    }

    /// What it costs whoever sends it.
    pub(super) fn cost(&self) -> Cost {
        if self.method.as_deref().is_some_and(|method| RUNNING.contains(&method)) { Cost::Call } else { Cost::Message }
    }
}

#[cfg(test)]
mod tests;
