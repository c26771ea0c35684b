//! What a component is entered for.

use super::{
    CallError, Component, Reply,
    documents::{complete, fill, read},
    enter::Report,
    execute::use_tool,
    sandbox::Terms,
};
use crate::domain::{CompletionTarget, Completions, Entry, Filled, Messages, Output, ResourceContents};
use serde_json::{Map, Value, json};

/// One use of one tool.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::Call::new("greet", serde_json::Map::new()).work.tool, "greet");
/// ```
#[derive(Clone, Debug)]
pub struct ToolUse {
    /// The name of the tool.
    pub tool: String,
    /// The arguments by name.
    pub arguments: Map<String, Value>,
}

/// One look at one resource.
///
/// # Examples
/// ```
/// assert_eq!(kami_host::Call::reading("notes://today").work.uri, "notes://today");
/// ```
#[derive(Clone, Debug)]
pub struct Reading {
    /// Where it is.
    pub uri: String,
}

/// One prompt to fill in.
///
/// # Examples
/// ```
/// assert!(kami_host::Call::filling("greet", Vec::new()).work.arguments.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Filling {
    /// The name of the prompt.
    pub prompt: String,
    /// The blanks that are filled in.
    pub arguments: Vec<Filled>,
}

/// One half-typed value to finish.
///
/// # Examples
/// ```
/// use kami_host::{Call, domain::CompletionTarget};
/// let target = CompletionTarget::Template("notes://{day}".into());
/// assert_eq!(Call::completing(target, ("day".into(), "to".into()), Vec::new()).work.argument.0, "day");
/// ```
#[derive(Clone, Debug)]
pub struct Completing {
    /// What it belongs to.
    pub target: CompletionTarget,
    /// The blank and what is typed so far.
    pub argument: Filled,
    /// The blanks that are filled in already.
    pub others: Vec<Filled>,
}

/// Something to enter a component for: [`ToolUse`], [`Reading`], [`Filling`] or [`Completing`].
///
/// # Examples
/// ```
/// fn answer<W: kami_host::Work>(outcome: kami_host::Outcome<W::Answer>) -> Option<W::Answer> {
///     match outcome.reply {
///         Ok(kami_host::Reply::Complete(answer)) => Some(answer),
///         _ => None,
///     }
/// }
/// ```
pub trait Work: Send + Sized {
    /// What comes of it.
    type Answer: Send;
    /// What it is, in a word.
    #[doc(hidden)]
    const KIND: &'static str;

    /// What it is done with.
    #[doc(hidden)]
    fn arguments(&self) -> Value;

    /// Does it.
    #[doc(hidden)]
    #[expect(private_interfaces, reason = "nobody else can implement it")]
    fn perform(self, stay: Stay<'_>) -> impl Future<Output = Result<Reply<Self::Answer>, CallError>> + Send;
}

/// What every kind of work has at hand.
pub(crate) struct Stay<'a> {
    pub(super) component: &'a Component,
    pub(super) terms: &'a Terms,
    pub(super) report: &'a mut Report,
    pub(super) entry: Entry,
}

macro_rules! works {
    ($($work:ty => $answer:ty, $function:ident, $kind:literal, $arguments:expr);+) => {
        $(impl Work for $work {
            type Answer = $answer;
            const KIND: &'static str = $kind;

            fn arguments(&self) -> Value {
                let arguments: fn(&Self) -> Value = $arguments;
                arguments(self)
            }

            #[expect(private_interfaces, reason = "nobody else can implement it")]
            async fn perform(self, stay: Stay<'_>) -> Result<Reply<$answer>, CallError> {
                $function(self, stay).await
            }
        })+
    };
}
works!(
    ToolUse => Output, use_tool, "tool", |work| Value::Object(work.arguments.clone());
    Reading => Vec<ResourceContents>, read, "resource", |work| json!({ "uri": work.uri });
    Filling => Messages, fill, "prompt", |work| by_name(&work.arguments);
    Completing => Completions, complete, "completion", |work| by_name(work.others.iter().chain([&work.argument]))
);

fn by_name<'a>(filled: impl IntoIterator<Item = &'a Filled>) -> Value {
    filled.into_iter().map(|(name, value)| (name.clone(), Value::from(&**value))).collect::<Map<_, _>>().into()
}
