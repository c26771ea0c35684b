//! What is kept of a call between two of its requests.

use super::{AskError, Binding, Expected, Seal, StateError, talk::Talk};
use crate::domain::{Answer, ByteSize};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The most that is kept of one call, in bytes.
const LARGEST: usize = 256 << 10;

/// A call that waits for answers. The client keeps it, sealed.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub(super) struct Kept {
    /// When it is worth nothing any more, since 1970.
    until: Duration,
    /// How often the client was asked.
    rounds: usize,
    /// What is known already, by key.
    answers: Vec<(String, Value)>,
    /// What was asked last, by key.
    asked: Vec<(String, Expected)>,
    /// The component's own state.
    state: String,
}

impl Kept {
    pub(super) fn new(talk: &Talk, until: SystemTime) -> Self {
        let answer = |Answer { key, reply }: &Answer| (key.clone(), reply.clone());
        Self {
            until: since(until),
            rounds: talk.rounds,
            answers: talk.entry.answers.iter().map(answer).collect(),
            asked: talk.asked.clone(),
            state: STANDARD.encode(&talk.entry.state),
        }
    }

    /// Goes on where the call was left.
    pub(super) fn resume(self, talk: &mut Talk) -> Result<(), StateError> {
        talk.entry.state = STANDARD.decode(&self.state).map_err(|_| StateError::Foreign)?;
        talk.entry.answers = self.answers.into_iter().map(|(key, reply)| Answer { key, reply }).collect();
        (talk.rounds, talk.asked) = (self.rounds, self.asked);
        Ok(())
    }

    pub(super) fn seal(&self, seal: &Seal, binding: &Binding) -> Result<String, AskError> {
        let bytes = serde_json::to_vec(self).map_err(|_| AskError::Unsealable)?;
        if bytes.len() > LARGEST {
            return Err(AskError::TooLarge { limit: ByteSize::new(LARGEST as u64) });
        }
        seal.seal(&bytes, binding).map_err(|_| AskError::Unsealable)
    }

    /// What was sealed by this process for this very request, not too long before `now`.
    pub(super) fn open(text: &str, (seal, binding): (&Seal, &Binding), now: SystemTime) -> Result<Self, StateError> {
        let bytes = seal.open(text, binding).ok_or(StateError::Foreign)?;
        let kept: Self = serde_json::from_slice(&bytes).map_err(|_| StateError::Foreign)?;
        if since(now) < kept.until { Ok(kept) } else { Err(StateError::Expired) }
    }
}

fn since(now: SystemTime) -> Duration {
    now.duration_since(UNIX_EPOCH).unwrap_or_default()
}

#[cfg(test)]
mod tests;
