//! Questions on their way out, and the answers on their way in.

use crate::Context;
use crate::bindings::kami::tool::types;
use crate::context::{Entry, Feature, Question, Request};

pub(super) fn entry(entry: types::Entry) -> Entry {
    let features = [
        (types::ClientCapabilities::FORM, Feature::Form),
        (types::ClientCapabilities::PAGE, Feature::Page),
        (types::ClientCapabilities::SAMPLING, Feature::Sampling),
        (types::ClientCapabilities::ROOTS, Feature::Roots),
    ];
    Entry {
        answers: entry.answers.into_iter().map(|answer| (answer.key, answer.reply)).collect(),
        state: entry.state,
        client: features
            .into_iter()
            .filter(|(flag, _)| entry.client.contains(*flag))
            .map(|(_, feature)| feature)
            .collect(),
    }
}

/// The questions as a reason to stop, with what is to be kept until they are answered.
pub(super) fn needs_input(questions: Vec<Question>, context: &Context) -> types::InputRequired {
    let questions = questions.into_iter().map(types::Question::from).collect();
    types::InputRequired { questions, state: context.state.take() }
}

impl From<Question> for types::Question {
    fn from(question: Question) -> Self {
        let ask = match question.request {
            Request::Form { message, schema } => {
                types::Request::Form(types::Form { message, schema: schema.to_string() })
            }
            Request::Page { message, url, id } => types::Request::Page(types::Page { message, url, id }),
            Request::Sampling(parameters) => types::Request::Sampling(parameters.to_string()),
            Request::Roots => types::Request::Roots,
        };
        Self { key: question.key, ask }
    }
}
