//! An error with all its causes, on one line.

use std::{error::Error, iter::successors};

/// The error's message and those of its sources.
pub(super) fn chain(error: &(dyn Error + 'static)) -> String {
    let messages: Vec<String> = successors(Some(error), |error| (*error).source()).map(ToString::to_string).collect();
    messages.join(": ")
}
