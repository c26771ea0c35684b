//! What a call came to, in the protocol's shape.

use super::{Served, asking::AskError, chain::chain, content::block};
use crate::{
    CallError,
    domain::{Capabilities, Denial, Granting, Grants, Output},
};
use rmcp::model::{CallToolResult, ContentBlock, MetaObject};
use serde_json::Value;
use std::fmt::Write;

/// What a component asks for, and what it gets.
pub(super) struct Scope<'a> {
    pub(super) asked: Option<&'a Capabilities>,
    pub(super) grants: &'a Grants,
    pub(super) granting: &'a Granting,
}

impl<'a> From<&'a Served> for Scope<'a> {
    fn from(served: &'a Served) -> Self {
        let asked = served.component.inspection().manifest().map(|manifest| &manifest.capabilities);
        Self { asked, grants: &served.grants, granting: &served.granting }
    }
}

/// The answer of one call. Failures are answers too: the model is to read them and do better.
pub(super) fn answer(reply: Result<Output, CallError>, denials: &[Denial], scope: &Scope<'_>) -> CallToolResult {
    match reply {
        Ok(output) => complete(output),
        Err(error) => failed(explain(&error, denials, scope)),
    }
}

/// The answer of a call that needs an answer itself, and does not get it.
pub(super) fn unanswered(error: &AskError, scope: &Scope<'_>) -> CallToolResult {
    failed(explain_question(error, scope))
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
pub(super) fn explain(error: &CallError, denials: &[Denial], scope: &Scope<'_>) -> String {
    let mut text = error.to_string();
    if let Some(hint) = error.hint() {
        let _ = write!(text, "\nhint: {hint}");
    }
    refused(&mut text, denials, scope);
    // only then can it be the cause, and it cannot be told whether it is
    if matches!(error, CallError::Failed { .. } | CallError::Panicked { .. } | CallError::Exited) {
        for missing in scope.asked.map(|asked| asked.ungranted(scope.grants)).unwrap_or_default() {
            let grant = scope.granting.missing(&missing);
            let _ = write!(text, "\n{missing} is not granted; the operator can allow it with `{grant}`");
        }
    }
    text
}

/// The same for a question that is not answered.
pub(super) fn explain_question(error: &AskError, scope: &Scope<'_>) -> String {
    let mut text = format!("the tool did not get to an end: {}", chain(error));
    if let Some(hint) = error.hint() {
        let _ = write!(text, "\nhint: {hint}");
    }
    refused(&mut text, error.denials(), scope);
    text
}

/// What was refused, and what would allow it.
fn refused(text: &mut String, denials: &[Denial], scope: &Scope<'_>) {
    for denial in denials {
        let _ = match scope.granting.denied(denial, scope.asked) {
            Some(grant) => write!(text, "\n{denial}; the operator can allow it with `{grant}`"),
            None => write!(text, "\n{denial}; the component does not ask for it, so no grant allows it"),
        };
    }
}

#[cfg(test)]
mod tests;
