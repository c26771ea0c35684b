//! Resources and prompts.

use super::{
    CallError,
    answer::{content, contents, needs_input},
    json, types,
};
use crate::{
    domain::{
        CompletionTarget, Filled, Messages, Prompt, PromptArgument, Resource, ResourceContents, ResourceTemplate, Role,
    },
    runtime::{
        Reply,
        bindings::{prompts::exports::kami::tool::prompts as asked, resources::exports::kami::tool::resources as held},
    },
};
use serde_json::Value;

fn meta(text: Option<types::Json>) -> Result<Option<Value>, CallError> {
    text.map(|text| json("meta", &text)).transpose()
}

pub(in crate::runtime) fn resource(info: held::ResourceInfo) -> Result<Resource, CallError> {
    let held::ResourceInfo { uri, name, title, description, mime_type, size, meta: text } = info;
    Ok(Resource { uri, name, title, description, mime_type, size, meta: meta(text)? })
}

pub(in crate::runtime) fn template(family: held::ResourceTemplate) -> Result<ResourceTemplate, CallError> {
    let held::ResourceTemplate { uri_template, name, title, description, mime_type, meta: text } = family;
    Ok(ResourceTemplate { uri_template, name, title, description, mime_type, meta: meta(text)? })
}

pub(in crate::runtime) fn prompt(prompt: asked::Prompt) -> Result<Prompt, CallError> {
    let asked::Prompt { name, title, description, arguments, meta: text } = prompt;
    let argument = |argument: asked::PromptArgument| {
        let asked::PromptArgument { name, title, description, required } = argument;
        PromptArgument { name, title, description, required }
    };
    Ok(Prompt { name, title, description, arguments: arguments.into_iter().map(argument).collect(), meta: meta(text)? })
}

/// What a resource holds, or questions.
pub(in crate::runtime) fn read(outcome: held::ReadOutcome) -> Result<Reply<Vec<ResourceContents>>, CallError> {
    match outcome {
        held::ReadOutcome::Complete(parts) => Ok(Reply::Complete(parts.into_iter().map(contents).collect())),
        held::ReadOutcome::NeedsInput(needed) => needs_input(needed).map(Reply::NeedsInput),
    }
}

pub(in crate::runtime) fn read_error(error: held::ReadError, uri: &str) -> CallError {
    match error {
        held::ReadError::NotFound => CallError::UnknownResource { uri: uri.to_owned() },
        held::ReadError::Failed(message) => CallError::Failed { message },
    }
}

/// A filled-in prompt, or questions.
pub(in crate::runtime) fn messages(outcome: asked::GetOutcome) -> Result<Reply<Messages>, CallError> {
    let message = |message: asked::Message| {
        let role = match message.role {
            asked::Role::User => Role::User,
            asked::Role::Assistant => Role::Assistant,
        };
        (role, content(message.content))
    };
    match outcome {
        asked::GetOutcome::Complete(asked::Messages { description, messages }) => {
            Ok(Reply::Complete(Messages { description, messages: messages.into_iter().map(message).collect() }))
        }
        asked::GetOutcome::NeedsInput(needed) => needs_input(needed).map(Reply::NeedsInput),
    }
}

pub(in crate::runtime) fn get_error(error: asked::GetError, prompt: &str) -> CallError {
    match error {
        asked::GetError::NotFound => CallError::UnknownPrompt { prompt: prompt.to_owned() },
        asked::GetError::InvalidArguments(message) => CallError::Rejected { message },
        asked::GetError::Failed(message) => CallError::Failed { message },
    }
}

pub(in crate::runtime) fn target(target: CompletionTarget) -> asked::CompletionTarget {
    match target {
        CompletionTarget::Prompt(name) => asked::CompletionTarget::Prompt(name),
        CompletionTarget::Template(uri) => asked::CompletionTarget::ResourceTemplate(uri),
    }
}

pub(in crate::runtime) fn filled((name, value): Filled) -> asked::Filled {
    asked::Filled { name, value }
}
