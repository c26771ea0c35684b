//! Answers to the questions a tool asks, given beforehand.

use super::RunError;
use kami_host::domain::{Answer, Question, Request};
use serde_json::{Value, json};

/// Answers by the key of their question.
pub(super) type Answers = [(String, Value)];

/// The answers to all these questions, in the protocol's form.
pub(super) fn answer(questions: &[Question], given: &Answers) -> Result<Vec<Answer>, RunError> {
    let one = |question: &Question| {
        let found = given.iter().find(|(key, _)| *key == question.key);
        let (key, value) = found.ok_or_else(|| RunError::Unanswered { question: Box::new(question.clone()) })?;
        Ok(Answer { key: key.clone(), reply: reply(&question.ask, value) })
    };
    questions.iter().map(one).collect()
}

/// What a person writes is shorter than what the protocol wants; the whole of it is taken as well.
fn reply(request: &Request, value: &Value) -> Value {
    match (request, value) {
        (Request::Form { .. } | Request::Page { .. }, Value::String(action)) => json!({ "action": action }),
        (Request::Form { .. } | Request::Page { .. }, value) if value.get("action").is_some() => value.clone(),
        (Request::Form { .. }, value) => json!({ "action": "accept", "content": value }),
        (Request::Page { .. }, _) => json!({ "action": "accept" }),
        (Request::Sampling(_), Value::String(text)) => {
            json!({ "role": "assistant", "model": "person", "content": { "type": "text", "text": text } })
        }
        (Request::Roots, Value::Array(roots)) => json!({ "roots": roots.iter().map(root).collect::<Vec<_>>() }),
        (Request::Sampling(_) | Request::Roots, value) => value.clone(),
    }
}

fn root(root: &Value) -> Value {
    if root.is_string() { json!({ "uri": root }) } else { root.clone() }
}

/// What to write to answer a question.
pub(super) fn example(question: &Question) -> String {
    let key = &question.key;
    match &question.ask {
        Request::Form { schema, .. } => format!("--answer '{key}=JSON', where the JSON fits the schema {schema}"),
        Request::Page { .. } => format!("--answer {key}=accept, once the page is visited"),
        Request::Sampling(_) => format!("--answer {key}=TEXT, as the model would"),
        Request::Roots => format!(r#"--answer '{key}=["file:///path/of/a/folder"]'"#),
    }
}

#[cfg(test)]
mod tests;
