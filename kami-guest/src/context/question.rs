//! What only the person or the model behind the client can answer.

use serde::Deserialize;
use serde_json::Value;

/// A request with the key its answer comes back under.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// Unique among the questions of one call.
    pub key: String,
    /// What is asked.
    pub request: Request,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Request {
    /// A form to fill in.
    Form {
        /// What is asked, in words.
        message: String,
        /// JSON Schema of the answer.
        schema: Value,
    },
    /// A page to visit.
    Page {
        /// Why to visit it.
        message: String,
        /// The page.
        url: String,
        /// Names this request in later notifications.
        id: String,
    },
    /// Something for the client's model: the parameters of `sampling/createMessage`.
    Sampling(Value),
    /// The client's root folders.
    Roots,
}

/// What a client may be able to do for a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Feature {
    /// Show forms.
    Form,
    /// Open pages.
    Page,
    /// Ask its model.
    Sampling,
    /// List its root folders.
    Roots,
}

/// A folder the client works in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Root {
    /// Where it is, as a `file://` address.
    pub uri: String,
    /// A name for people.
    pub name: Option<String>,
}

impl Request {
    pub(crate) fn feature(&self) -> Feature {
        match self {
            Self::Form { .. } => Feature::Form,
            Self::Page { .. } => Feature::Page,
            Self::Sampling(_) => Feature::Sampling,
            Self::Roots => Feature::Roots,
        }
    }
}

impl Feature {
    /// The end of the sentence "the client cannot …".
    pub(crate) fn deed(self) -> &'static str {
        match self {
            Self::Form => "show forms",
            Self::Page => "open pages",
            Self::Sampling => "ask its model",
            Self::Roots => "list its root folders",
        }
    }
}
