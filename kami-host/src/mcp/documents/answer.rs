//! Contents and messages in the protocol's shape.

use crate::{
    domain::{Completions, Messages, ResourceContents, Role},
    mcp::content::{block, embedded},
};
use rmcp::model::{
    CompleteResult, CompletionInfo, GetPromptResult, PromptMessage, ReadResourceResult, Role as Speaker,
};

pub(super) fn contents(parts: Vec<ResourceContents>) -> ReadResourceResult {
    ReadResourceResult::new(parts.into_iter().map(embedded).collect())
}

pub(super) fn messages(messages: Messages) -> GetPromptResult {
    let message = |(role, content)| {
        let role = match role {
            Role::User => Speaker::User,
            Role::Assistant => Speaker::Assistant,
        };
        PromptMessage::new(role, block(content))
    };
    let mut result = GetPromptResult::new(messages.messages.into_iter().map(message).collect());
    result.description = messages.description;
    result
}

/// No more than the protocol lets through, whatever the component says.
pub(super) fn completions(mut found: Completions) -> CompleteResult {
    let has_more = found.has_more || found.values.len() > CompletionInfo::MAX_VALUES;
    found.values.truncate(CompletionInfo::MAX_VALUES);
    let mut completion = CompletionInfo::default();
    (completion.values, completion.total, completion.has_more) = (found.values, found.total, Some(has_more));
    CompleteResult::new(completion)
}
