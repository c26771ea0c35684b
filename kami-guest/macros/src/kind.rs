//! What a function is made, in words.

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Tool,
    Prompt,
    Resource,
}

impl Kind {
    /// What it is called, also in the name of its attribute.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Tool => "tool",
            Self::Prompt => "prompt",
            Self::Resource => "resource",
        }
    }

    /// Who comes in from outside, in "…: agents call it with anything".
    pub(crate) fn use_by_others(self) -> &'static str {
        match self {
            Self::Tool => "agents call it with anything",
            Self::Prompt => "people fill it in with anything",
            Self::Resource => "anybody may read it",
        }
    }

    /// Who comes in from outside, and what they do.
    pub(crate) fn users(self) -> &'static str {
        match self {
            Self::Tool => "agents call it",
            Self::Prompt | Self::Resource => "its blanks are filled in",
        }
    }

    /// What a doc comment is good for.
    pub(crate) fn wants_docs(self) -> &'static str {
        match self {
            Self::Tool => "write a doc comment: it tells the agent when to use the tool",
            Self::Prompt => "write a doc comment: it tells people what the prompt is for",
            Self::Resource => "write a doc comment: it tells what the resource holds",
        }
    }
}
