//! One call, entered again with answers for as long as it asks.

use super::{
    AskError, Asker, Permit,
    talk::Talk,
    wire::{Wired, wire},
};
use crate::domain::{Entry, InputRequired, Question};
use rmcp::model::InputRequiredResult;
use std::collections::HashSet;

/// How often a component may ask in one call.
const ROUNDS: usize = 16;
/// How much it may ask at once.
const AT_ONCE: usize = 16;

/// What came of one entry.
pub(in crate::mcp) enum Entered<T> {
    /// An answer, or a failure.
    Done(T),
    /// Questions.
    Asks(InputRequired),
}

/// What came of a request.
pub(in crate::mcp) enum Asked<T> {
    /// An answer, or a failure.
    Done(T),
    /// The client is to repeat the request with the answers.
    InputRequired(InputRequiredResult),
}

/// Enters until there is an answer, or until the client has to be asked and repeats the request. Between two entries
/// there is no instance, and none is waited for.
pub(in crate::mcp) async fn converse<T, F: Future<Output = Entered<T>>>(
    permit: &Permit,
    mut asker: Asker<'_>,
    enter: impl Fn(Entry) -> F,
) -> Result<Asked<T>, AskError> {
    let mut talk = Talk { entry: Entry { client: permit.askable(), ..Entry::default() }, ..Talk::default() };
    if let Asker::Retry(retry) = &mut asker {
        retry.resume(&mut talk)?;
        talk.take(&mut retry.repeat.answers);
    }
    loop {
        let required = match enter(talk.entry.clone()).await {
            Entered::Done(done) => return Ok(Asked::Done(done)),
            Entered::Asks(required) => required,
        };
        let (questions, rounds) = (pass(permit, &required)?, talk.rounds + 1);
        if rounds > ROUNDS {
            return Err(AskError::TooOften { rounds: ROUNDS });
        }
        let asked = questions.iter().map(|wired| (wired.key.clone(), wired.expected.clone())).collect();
        (talk.rounds, talk.asked, talk.entry.state) = (rounds, asked, required.state);
        match &mut asker {
            Asker::Client(client) => _ = talk.take(&mut Box::pin(client.ask(&questions)).await?),
            Asker::Interview(interview) => _ = talk.take(&mut Box::pin(interview.ask(rounds, &questions)).await?),
            // a client that does not give back what it was to keep is asked the same, and may have answered
            Asker::Retry(retry) => {
                if !talk.take(&mut retry.repeat.answers) {
                    return Ok(Asked::InputRequired(retry.put_off(&talk, questions)?));
                }
            }
        }
    }
}

/// The questions as clients get them, if all of them may be asked.
fn pass(permit: &Permit, required: &InputRequired) -> Result<Vec<Wired>, AskError> {
    let count = required.questions.len();
    match count {
        0 => return Err(AskError::Nothing),
        1..=AT_ONCE => {}
        _ => return Err(AskError::TooMany { count, most: AT_ONCE }),
    }
    let mut keys = HashSet::new();
    let mut pass = |question: &Question| {
        if !keys.insert(question.key.clone()) {
            let fault = "another one has the same key".to_owned();
            return Err(AskError::Malformed { key: question.key.clone(), fault });
        }
        permit.admit(question)?;
        let wired = wire(question.clone())?;
        permit.declared(&wired)?;
        Ok(wired)
    };
    required.questions.iter().map(&mut pass).collect()
}
