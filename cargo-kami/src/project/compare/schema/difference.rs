//! One difference between two schemas.

use serde_json::Value;
use std::fmt;

/// One difference between two schemas.
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::{Difference, How};
/// let difference = Difference { at: "options.limit".into(), how: How::Required };
/// assert_eq!(difference.to_string(), "`options.limit`, which is now required");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Names of properties, joined by dots; `[]` stands for the items of a list, `*` for further properties.
    pub at: String,
    /// What is different there.
    pub how: How,
}

/// What is different, from the old schema to the new one.
///
/// # Examples
/// ```
/// use cargo_kami::project::compare::How;
/// assert_eq!(How::Added.to_string(), "which is new");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "`old` and `new` are what stood and stands there")]
pub enum How {
    /// A property that was not there.
    Added,
    /// A property that is no longer there.
    Removed,
    /// It must be there now.
    Required,
    /// It need not be there any more.
    Optional,
    /// The types it may have; none stand for all.
    Kinds { old: Vec<String>, new: Vec<String> },
    /// The values it may have; none stand for all.
    Values { old: Vec<Value>, new: Vec<Value> },
    /// Any other keyword.
    Keyword { keyword: String, old: Option<Value>, new: Option<Value> },
    /// One of several forms it may have, which no other has room for.
    Form { old: Option<Value>, new: Option<Value> },
    /// All of it: nothing fits on one side, or there is too much to compare.
    Schema { old: Value, new: Value },
}

impl Difference {
    /// The same, seen from the new schema.
    pub(in super::super) fn reversed(self) -> Self {
        let how = match self.how {
            How::Added => How::Removed,
            How::Removed => How::Added,
            How::Required => How::Optional,
            How::Optional => How::Required,
            How::Kinds { old, new } => How::Kinds { old: new, new: old },
            How::Values { old, new } => How::Values { old: new, new: old },
            How::Keyword { keyword, old, new } => How::Keyword { keyword, old: new, new: old },
            How::Form { old, new } => How::Form { old: new, new: old },
            How::Schema { old, new } => How::Schema { old: new, new: old },
        };
        Self { how, ..self }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = if self.at.is_empty() { "an object" } else { &format!("`{}`", self.at) };
        write!(f, "{at}, {}", self.how)
    }
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added => f.write_str("which is new"),
            Self::Removed => f.write_str("which is gone"),
            Self::Required => f.write_str("which is now required"),
            Self::Optional => f.write_str("which is no longer required"),
            Self::Kinds { old, new } => write!(f, "which is {} instead of {}", kinds(new), kinds(old)),
            Self::Values { old, new } => write!(f, "which is {} instead of {}", values(new), values(old)),
            Self::Keyword { keyword, old: Some(old), new: Some(new) } => {
                write!(f, "which has `{keyword}` {} instead of {}", value(new), value(old))
            }
            Self::Keyword { keyword, old: None, new: Some(new) } => {
                write!(f, "which has `{keyword}` {} now", value(new))
            }
            Self::Keyword { keyword, .. } => write!(f, "which has no `{keyword}` any more"),
            Self::Form { new: Some(new), .. } => write!(f, "which may also be {}", value(new)),
            Self::Form { old, .. } => write!(f, "which may no longer be {}", values(old.as_slice())),
            Self::Schema { old, new } => write!(f, "which is {} instead of {}", value(new), value(old)),
        }
    }
}

fn kinds(kinds: &[String]) -> String {
    if kinds.is_empty() { "anything".to_owned() } else { kinds.join(" or ") }
}

fn values(values: &[Value]) -> String {
    let shown: Vec<String> = values.iter().take(SHOWN).map(value).collect();
    match values.len().saturating_sub(SHOWN) {
        0 if values.is_empty() => "any value".to_owned(),
        0 => shown.join(" or "),
        more => format!("{} or {more} more", shown.join(" or ")),
    }
}

/// Values to show at most.
const SHOWN: usize = 8;
/// Characters of a value to show at most.
const LONGEST: usize = 60;

fn value(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
