//! From what the engine reports to what a caller can act on.

use super::{CallError, budget::OverBudget, sandbox::Stop};
use crate::{capability::Captured, domain::Limits};
use wasmtime::Trap;
use wasmtime_wasi::I32Exit;

/// What ended a component that did not answer.
pub(super) fn classify(error: wasmtime::Error, limits: &Limits, stderr: &Captured) -> CallError {
    let error = match error.downcast::<CallError>() {
        Ok(known) => return known,
        Err(error) => error,
    };
    if let Some(stop) = error.downcast_ref::<Stop>() {
        return match stop {
            Stop::TimedOut => CallError::TimedOut { limit: limits.time },
            Stop::Cancelled => CallError::Cancelled,
        };
    }
    if error.is::<OverBudget>() {
        return CallError::OutOfMemory { limit: limits.memory };
    }
    if error.is::<I32Exit>() {
        return CallError::Exited;
    }
    if format!("{error:#}").contains("hostcalls has been exhausted") {
        return CallError::OutputTooLarge { limit: limits.output };
    }
    if let Some(message) = panic_message(&stderr.text()) {
        return CallError::Panicked { message };
    }
    match error.downcast_ref::<Trap>() {
        Some(trap) => CallError::Trapped { message: trap.to_string() },
        None => CallError::Trapped { message: error.root_cause().to_string() },
    }
}

/// The message of the last panic of a Rust guest, with its place.
///
/// A panic is reported as `thread 'main' (1) panicked at src/lib.rs:7:5:`, the message in the lines that follow, and a
/// note on backtraces.
fn panic_message(stderr: &str) -> Option<String> {
    let (_, report) = stderr.rsplit_once("panicked at ")?;
    let (place, rest) = report.split_once('\n').unwrap_or((report, ""));
    let end =
        rest.find("\nnote: run with `RUST_BACKTRACE").or_else(|| rest.find("\nstack backtrace:")).unwrap_or(rest.len());
    let message = rest.get(..end).unwrap_or(rest).trim_end();
    Some(format!("{message} (at {})", place.trim_end_matches(':')))
}

#[cfg(test)]
mod tests;
