//! The JSON lines other programs read.

use crate::{Diagnostic, Failure, failure::causes};
use serde::Serialize;

mod finding;

pub use finding::FindingMessage;

/// One kind of JSON line. Its fields are kebab-case and only ever added to within a version.
///
/// # Examples
/// ```
/// use cargo_kami::output::{ErrorMessage, Message};
/// assert_eq!((ErrorMessage::REASON, ErrorMessage::VERSION), ("error", 1));
/// ```
pub trait Message: Serialize {
    /// What tells this kind from the others: the field `reason`.
    const REASON: &'static str;
    /// The version of this kind's fields.
    const VERSION: u32 = 1;
}

#[derive(Serialize)]
struct Envelope<'a, M> {
    reason: &'static str,
    version: u32,
    #[serde(flatten)]
    body: &'a M,
}

/// The message on one line, without the line break.
pub(super) fn line<M: Message>(body: &M) -> String {
    plain(&Envelope { reason: M::REASON, version: M::VERSION, body })
}

/// The value on one line, as it is.
pub(super) fn plain(value: &impl Serialize) -> String {
    json(serde_json::to_string(value))
}

/// The value over several lines, for files and eyes.
pub(super) fn indented(value: &impl Serialize) -> String {
    json(serde_json::to_string_pretty(value))
}

/// A value that JSON cannot hold, which no message of ours is, still gives a line that can be parsed.
fn json(text: serde_json::Result<String>) -> String {
    text.unwrap_or_else(|error| {
        serde_json::json!({"reason": "internal-error", "message": error.to_string()}).to_string()
    })
}

/// An error as a JSON line, `"reason":"error"`.
///
/// # Examples
/// ```
/// use cargo_kami::{adapters::FileError, output::ErrorMessage};
/// let message = ErrorMessage::from(&FileError::Missing { path: "kami.toml".into() }.into());
/// assert_eq!(message.code, "file-missing");
/// ```
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ErrorMessage {
    /// The error's stable name.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// Why, nearest first.
    pub causes: Vec<String>,
    /// What to type next.
    pub hint: Option<String>,
}

impl Message for ErrorMessage {
    const REASON: &'static str = "error";
}

impl From<&Failure> for ErrorMessage {
    fn from(failure: &Failure) -> Self {
        Self::of(&**failure)
    }
}

impl ErrorMessage {
    pub(super) fn of(error: &dyn Diagnostic) -> Self {
        Self { code: error.code().to_owned(), message: error.to_string(), causes: causes(error), hint: error.hint() }
    }
}
