//! What a component answers.

use super::{CallError, json, types, wit};
use crate::{
    domain::{Blob, Content, InputRequired, Output, Question, Request, ResourceContents, ResourceLink},
    runtime::Reply,
};

/// An answer, or questions.
pub(in crate::runtime) fn reply(outcome: wit::Outcome) -> Result<Reply, CallError> {
    match outcome {
        wit::Outcome::Complete(output) => Ok(Reply::Complete(self::output(output)?)),
        wit::Outcome::NeedsInput(needed) => needs_input(needed).map(Reply::NeedsInput),
    }
}

pub(super) fn needs_input(needed: types::InputRequired) -> Result<InputRequired, CallError> {
    let questions = needed.questions.into_iter().map(question).collect::<Result<_, _>>()?;
    Ok(InputRequired { questions, state: needed.state })
}

fn output(output: types::Output) -> Result<Output, CallError> {
    Ok(Output {
        content: output.content.into_iter().map(content).collect(),
        structured: output.structured.map(|text| json("structured answer", &text)).transpose()?,
        meta: output.meta.map(|text| json("meta", &text)).transpose()?,
    })
}

pub(super) fn content(content: types::Content) -> Content {
    match content {
        types::Content::Text(text) => Content::Text(text),
        types::Content::Image(image) => Content::Image(blob(image)),
        types::Content::Audio(audio) => Content::Audio(blob(audio)),
        types::Content::ResourceLink(link) => Content::ResourceLink(ResourceLink {
            uri: link.uri,
            name: link.name,
            title: link.title,
            description: link.description,
            mime_type: link.mime_type,
            size: link.size,
        }),
        types::Content::EmbeddedResource(resource) => Content::EmbeddedResource(contents(resource)),
    }
}

fn blob(blob: types::Blob) -> Blob {
    Blob { data: blob.data, mime_type: blob.mime_type }
}

pub(super) fn contents(contents: types::ResourceContents) -> ResourceContents {
    match contents {
        types::ResourceContents::Text(text) => {
            ResourceContents::Text { uri: text.uri, mime_type: text.mime_type, text: text.text }
        }
        types::ResourceContents::Blob(blob) => {
            ResourceContents::Blob { uri: blob.uri, mime_type: blob.mime_type, data: blob.data }
        }
    }
}

fn question(question: types::Question) -> Result<Question, CallError> {
    let ask = match question.ask {
        types::Request::Form(form) => Request::Form { message: form.message, schema: json("form", &form.schema)? },
        types::Request::Page(page) => Request::Page { message: page.message, url: page.url, id: page.id },
        types::Request::Sampling(params) => Request::Sampling(json("sampling request", &params)?),
        types::Request::Roots => Request::Roots,
    };
    Ok(Question { key: question.key, ask })
}
