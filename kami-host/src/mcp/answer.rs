//! What a call came to, in the protocol's shape.

use super::content::block;
use crate::{
    CallError, Outcome, Reply,
    domain::{Denial, Output, Ungranted},
};
use rmcp::model::{CallToolResult, ContentBlock, MetaObject};
use serde_json::Value;
use std::fmt::Write;

/// The answer of one call. Failures are answers too: the model is to read them and do better.
/// `ungranted` tells what the component asks for and is not given.
pub(super) fn answer(outcome: Outcome, ungranted: &[Ungranted]) -> CallToolResult {
    match outcome.reply {
        Ok(Reply::Complete(output)) => complete(output),
        Ok(Reply::NeedsInput(_)) => failed("the tool asks for input, which this server cannot pass on yet".to_owned()),
        Err(error) => failed(explain(&error, &outcome.denials, ungranted)),
    }
}

fn complete(output: Output) -> CallToolResult {
    let mut content: Vec<ContentBlock> = output.content.into_iter().map(block).collect();
    if let (Some(structured), true) = (&output.structured, content.is_empty()) {
        content.push(ContentBlock::text(structured.to_string()));
    }
    let mut result = CallToolResult::success(content);
    result.structured_content = output.structured;
    if let Some(Value::Object(meta)) = output.meta {
        result.meta = Some(MetaObject(meta));
    }
    result
}

fn failed(text: String) -> CallToolResult {
    CallToolResult::error(vec![ContentBlock::text(text)])
}

/// Everything there is to know, in text: many clients show a model nothing else of an error.
fn explain(error: &CallError, denials: &[Denial], ungranted: &[Ungranted]) -> String {
    let mut text = error.to_string();
    if let Some(hint) = error.hint() {
        let _ = write!(text, "\nhint: {hint}");
    }
    for denial in denials {
        let _ = write!(text, "\n{denial}; the operator can allow it with `{}`", denial.grant());
    }
    // only then can it be the cause, and it cannot be told whether it is
    if matches!(error, CallError::Failed { .. } | CallError::Panicked { .. } | CallError::Exited) {
        for missing in ungranted {
            let _ = write!(text, "\n{missing} is not granted; the operator can allow it with `{}`", missing.grant());
        }
    }
    text
}

#[cfg(test)]
mod tests;
