//! One registered prompt, and the register.

use crate::completion::{self, Completion};
use crate::tool::Position;
use crate::{Blanks, Context, Error, Message, Result};

/// A prompt of this component, as `#[kami::prompt]` registers it.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Asks for a poem.
/// #[kami::prompt(title = "Poem")]
/// fn poem(topic: String, lines: Option<u8>) -> String {
///     format!("Write {} lines on {topic}.", lines.unwrap_or(4))
/// }
///
/// # fn main() {
/// let prompt = kami::testing::prompts()[0];
/// assert_eq!((prompt.name, prompt.title, prompt.description), ("poem", Some("Poem"), "Asks for a poem."));
/// assert_eq!(prompt.arguments().iter().map(|argument| argument.required).collect::<Vec<_>>(), [true, false]);
/// # }
/// ```
#[derive(Debug)]
pub struct Prompt {
    /// The name it is asked for by.
    pub name: &'static str,
    /// A name for people.
    pub title: Option<&'static str>,
    /// What it is for.
    pub description: &'static str,
    /// A JSON object for clients, as text.
    pub meta: Option<&'static str>,
    #[doc(hidden)]
    pub position: Position,
    #[doc(hidden)]
    pub arguments: fn() -> Vec<PromptArgument>,
    #[doc(hidden)]
    pub completions: &'static [Completion],
    #[doc(hidden)]
    pub run: fn(&Blanks, &Context) -> Result<Vec<Message>>,
}

/// One blank of a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromptArgument {
    /// Its name.
    pub name: &'static str,
    /// What to fill in.
    pub description: Option<&'static str>,
    /// Whether it has to be filled in.
    pub required: bool,
}

inventory::collect!(Prompt);

impl Prompt {
    /// Its blanks, in order.
    pub fn arguments(&self) -> Vec<PromptArgument> {
        (self.arguments)()
    }

    /// Every prompt of the component, in source order.
    pub(crate) fn all() -> Vec<&'static Prompt> {
        let mut prompts: Vec<&Prompt> = inventory::iter::<Prompt>().collect();
        prompts.sort_by_key(|prompt| (prompt.position, prompt.name));
        prompts
    }

    /// The prompt of this name.
    pub(crate) fn find(name: &str) -> Option<&'static Prompt> {
        inventory::iter::<Prompt>().find(|prompt| prompt.name == name)
    }

    /// Fills it in.
    pub(crate) fn get(&self, filled: &Blanks, context: &Context) -> Result<Vec<Message>> {
        let known = self.arguments();
        match filled.names().find(|name| known.iter().all(|argument| argument.name != *name)) {
            Some(name) => Err(Error::invalid_arguments(format_args!("the prompt has no argument `{name}`"))),
            None => (self.run)(filled, context),
        }
    }

    /// Offers values for one of its blanks.
    pub(crate) fn complete(&self, name: &str, typed: &str, others: &Blanks) -> Vec<String> {
        completion::complete(self.completions, name, typed, others)
    }
}
