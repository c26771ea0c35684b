//! What only the person or the model behind the client can answer.

use serde::Deserialize;
use serde_json::Value;

/// A request with the key its answer comes back under.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let error = kami::testing::context().roots("folders").unwrap_err();
/// let question = error.question().unwrap();
/// assert_eq!((question.key.as_str(), &question.request), ("folders", &kami::context::Request::Roots));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// Unique among the questions of one call.
    pub key: String,
    /// What is asked.
    pub request: Request,
}

/// What is asked.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::context::Request;
///
/// let error = kami::testing::context().elicit_url("sign-in", "Please sign in.", "https://example.com").unwrap_err();
/// let Some(Request::Page { url, .. }) = error.question().map(|question| &question.request) else { panic!() };
/// assert_eq!(url, "https://example.com");
/// ```
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
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::context::Feature;
///
/// let ctx = kami::testing::context().without(Feature::Sampling);
/// let error = ctx.sample("joke", kami::serde_json::json!({})).unwrap_err();
/// assert_eq!(error.to_string(), "the tool has to ask `joke`, but the client cannot ask its model");
/// ```
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
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// # use kami::serde_json::json;
/// let ctx = kami::testing::context().answer("folders", &json!({ "roots": [{ "uri": "file:///home" }] }));
/// let roots = ctx.roots("folders").unwrap();
/// assert_eq!((roots[0].uri.as_str(), roots[0].name.as_deref()), ("file:///home", None));
/// ```
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
