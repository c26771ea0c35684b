//! One host and one kitchen for all these tests.

use kami_host::{Call, CallError, Component, Host, HostOptions, Outcome, Reply};
use serde_json::Value;
use std::{error::Error, sync::OnceLock};

pub(crate) type Result<T = ()> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// The kitchen, compiled once.
pub(crate) fn kitchen() -> Result<Component> {
    static KITCHEN: OnceLock<std::result::Result<Component, String>> = OnceLock::new();
    let made = KITCHEN.get_or_init(|| make().map_err(|error| error.to_string()));
    Ok(made.clone()?)
}

fn make() -> Result<Component> {
    let host = Host::new(HostOptions { concurrency: 8, ..HostOptions::default() })?;
    Ok(host.component(kami_tests::component("kitchen")?)?)
}

pub(crate) fn call(tool: &str, arguments: Value) -> Call {
    Call::new(tool, arguments.as_object().cloned().unwrap_or_default())
}

/// Calls a tool of the kitchen.
pub(crate) async fn cook(call: Call) -> Result<Outcome> {
    Ok(kitchen()?.call(call).await)
}

/// The text of a good answer.
pub(crate) fn text(outcome: Outcome) -> std::result::Result<String, CallError> {
    match outcome.reply? {
        Reply::Complete(output) => Ok(output.text()),
        Reply::NeedsInput(needed) => Ok(format!("{needed:?}")),
    }
}

/// The name of what went wrong.
pub(crate) fn code(outcome: &Outcome) -> &'static str {
    outcome.reply.as_ref().err().map_or("none", CallError::code)
}
