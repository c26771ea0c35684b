//! Between the contract's types and the domain's.

mod answer;
mod documents;
mod listing;

use super::{
    CallError, HostError,
    bindings::{exports::kami::tool::tools as wit, kami::tool::types},
};
use crate::domain::{Answer, ClientCapabilities, Entry};
pub(super) use answer::reply;
pub(super) use documents::{filled, get_error, messages, prompt, read, read_error, resource, target, template};
pub(super) use listing::tool;
use serde_json::Value;

/// What the component is entered with.
pub(super) fn call(name: &str, arguments: &Value, entry: Entry) -> Result<wit::Invocation, CallError> {
    Ok(wit::Invocation { name: name.to_owned(), arguments: text(arguments)?, entry: self::entry(entry)? })
}

/// What comes with every entry that may be entered again.
pub(super) fn entry(entry: Entry) -> Result<types::Entry, CallError> {
    let answer = |answer: Answer| Ok(types::Answer { key: answer.key, reply: text(&answer.reply)? });
    let answers = entry.answers.into_iter().map(answer).collect::<Result<_, CallError>>()?;
    Ok(types::Entry { answers, state: entry.state, client: client(entry.client) })
}

/// The JSON text of a value.
pub(super) fn text(value: &Value) -> Result<String, CallError> {
    serde_json::to_string(value).map_err(|_| HostError::Internal("a JSON value without text").into())
}

fn client(client: ClientCapabilities) -> types::ClientCapabilities {
    use types::ClientCapabilities as Flags;
    let flags = [
        (client.form, Flags::FORM),
        (client.page, Flags::PAGE),
        (client.sampling, Flags::SAMPLING),
        (client.roots, Flags::ROOTS),
    ];
    flags.into_iter().filter(|(set, _)| *set).fold(Flags::default(), |all, (_, flag)| all | flag)
}

/// How the component says that it failed.
pub(super) fn error(error: wit::CallError) -> CallError {
    match error {
        wit::CallError::InvalidArguments(message) => CallError::Rejected { message },
        wit::CallError::Failed(message) => CallError::Failed { message },
    }
}

fn json(part: &'static str, text: &str) -> Result<Value, CallError> {
    serde_json::from_str(text).map_err(|source| CallError::BrokenAnswer { part, source })
}
