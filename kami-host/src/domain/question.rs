//! Questions a tool asks through the host, and the answers it is entered again with.

use super::McpRequest;
use serde_json::Value;

/// Something only the person or the model behind the client can answer.
///
/// # Examples
/// ```
/// use kami_host::domain::{McpRequest, Request};
/// assert_eq!(Request::Roots.kind(), McpRequest::Roots);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Fill in a form.
    Form {
        /// What is asked, in words.
        message: String,
        /// JSON Schema of the answer.
        schema: Value,
    },
    /// Visit a page.
    Page {
        /// Why to visit it.
        message: String,
        /// The page.
        url: String,
        /// Names this request in later notifications.
        id: String,
    },
    /// Ask the client's model; the parameters of `sampling/createMessage`.
    Sampling(Value),
    /// Ask for the client's root folders.
    Roots,
}

impl Request {
    /// What has to be granted for it.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::{McpRequest, Request};
    /// assert_eq!(Request::Roots.kind(), McpRequest::Roots);
    /// ```
    pub fn kind(&self) -> McpRequest {
        match self {
            Self::Form { .. } | Self::Page { .. } => McpRequest::Elicitation,
            Self::Sampling(_) => McpRequest::Sampling,
            Self::Roots => McpRequest::Roots,
        }
    }
}

/// A request with the name its answer comes back under.
///
/// # Examples
/// ```
/// use kami_host::domain::{Question, Request};
/// let question = Question { key: "roots".into(), ask: Request::Roots };
/// assert_eq!(question.key, "roots");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Unique among the questions of one call.
    pub key: String,
    /// What is asked.
    pub ask: Request,
}

/// The reply to a question.
///
/// # Examples
/// ```
/// let answer = kami_host::domain::Answer { key: "name".into(), reply: serde_json::json!({"action": "decline"}) };
/// assert_eq!(answer.reply["action"], "decline");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The key of the question.
    pub key: String,
    /// The reply, in the form the request asks for.
    pub reply: Value,
}

/// What a component wants to know before it can go on.
///
/// # Examples
/// ```
/// let nothing = kami_host::domain::InputRequired::default();
/// assert!(nothing.questions.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRequired {
    /// The questions.
    pub questions: Vec<Question>,
    /// Given back to the component when it is entered again; a client must neither read nor change it.
    pub state: Vec<u8>,
}

/// What the client behind a call can be asked.
///
/// # Examples
/// ```
/// let forms = kami_host::domain::ClientCapabilities { form: true, ..Default::default() };
/// assert!(!forms.sampling);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct ClientCapabilities {
    /// Forms can be shown.
    pub form: bool,
    /// Pages can be opened.
    pub page: bool,
    /// The model can be asked.
    pub sampling: bool,
    /// Root folders can be listed.
    pub roots: bool,
}

/// What comes with every entry of a call.
///
/// # Examples
/// ```
/// assert!(kami_host::domain::Entry::default().answers.is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The answers so far; empty on the first entry.
    pub answers: Vec<Answer>,
    /// The state returned with the last questions.
    pub state: Vec<u8>,
    /// What the client can be asked.
    pub client: ClientCapabilities,
}
