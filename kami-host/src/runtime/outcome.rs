//! What comes out of a call.

use super::CallError;
use crate::{
    capability::Captured,
    domain::{Denial, InputRequired, Output, Usage},
};

/// How a call ends well; `A` is what it answers.
///
/// # Examples
/// ```
/// use kami_host::{Reply, domain::Output};
/// assert!(matches!(Reply::Complete(Output::default()), Reply::Complete(_)));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Reply<A = Output> {
    /// The answer.
    Complete(A),
    /// Questions to be answered before there is an answer.
    NeedsInput(InputRequired),
}

/// All that is known of a call once it is over; `A` is what it answers.
///
/// # Examples
/// ```
/// # async fn run(component: kami_host::Component) -> Result<(), kami_host::CallError> {
/// let outcome = component.call(kami_host::Call::new("greet", serde_json::Map::new())).await;
/// println!("{:?} in {:?}", outcome.reply?, outcome.usage.total());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Outcome<A = Output> {
    /// The answer, the questions or what went wrong.
    pub reply: Result<Reply<A>, CallError>,
    /// What it cost.
    pub usage: Usage,
    /// What the component wrote to standard output.
    pub stdout: Captured,
    /// What the component wrote to standard error.
    pub stderr: Captured,
    /// What it tried without a grant, each once.
    pub denials: Vec<Denial>,
}

impl<A> Outcome<A> {
    /// A call that was not even begun.
    pub(crate) fn refused(error: CallError) -> Self {
        let (stdout, stderr) = (Captured::default(), Captured::default());
        Self { reply: Err(error), usage: Usage::default(), stdout, stderr, denials: Vec::new() }
    }

    /// How it ended, in a word.
    pub(crate) fn ending(&self) -> &'static str {
        match &self.reply {
            Ok(Reply::Complete(_)) => "ok",
            Ok(Reply::NeedsInput(_)) => "input-required",
            Err(error) => error.code(),
        }
    }
}
