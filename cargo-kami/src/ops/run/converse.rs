//! One call, entered again with answers for as long as the tool asks.

use super::{
    RunError,
    answers::{Answers, answer},
};
use kami_host::{
    Call, Component, Outcome, Reply,
    domain::{ClientCapabilities, Entry},
};

/// How often a tool may ask in one call.
const ROUNDS: usize = 16;

/// Whatever a tool can ask can be answered with a flag.
const CLIENT: ClientCapabilities = ClientCapabilities { form: true, page: true, sampling: true, roots: true };

/// Calls until there is an answer or a failure.
pub(super) async fn converse(component: &Component, call: Call, given: &Answers) -> Result<Outcome, RunError> {
    let mut entry = Entry { client: CLIENT, ..Entry::default() };
    for _ in 0..ROUNDS {
        let outcome = component.call(call.clone().with_entry(entry.clone())).await;
        let Ok(Reply::NeedsInput(required)) = outcome.reply else { return Ok(outcome) };
        let fresh = answer(&required.questions, given)?;
        entry.answers.retain(|old| fresh.iter().all(|new| new.key != old.key));
        entry.answers.extend(fresh);
        entry.state = required.state;
    }
    Err(RunError::Endless { rounds: ROUNDS })
}
