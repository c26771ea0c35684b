//! What this user's keys are called.

use crate::{Diagnostic, Exit};
use std::{fmt, str::FromStr};

/// What a key is called: the name of its file.
///
/// # Examples
/// ```
/// use cargo_kami::signing::KeyName;
/// assert_eq!("work-2026".parse::<KeyName>()?.to_string(), "work-2026");
/// assert!("../work".parse::<KeyName>().is_err());
/// # Ok::<(), cargo_kami::signing::KeyNameError>(())
/// ```
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct KeyName(String);

/// The text cannot be the name of a key.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, signing::KeyName};
/// let error = "work.pub".parse::<KeyName>().map_err(|error| (error.to_string(), error.code()));
/// assert_eq!(error, Err(("`work.pub` cannot be the name of a key".to_owned(), "key-name")));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{0}` cannot be the name of a key")]
pub struct KeyNameError(String);

impl Diagnostic for KeyNameError {
    fn code(&self) -> &'static str {
        "key-name"
    }

    fn hint(&self) -> Option<String> {
        let rule =
            "a name is up to 64 of `a-z A-Z 0-9 . _ -`, starts with a letter or digit and does not end in `.pub`";
        Some(format!("{rule}; a path is written with its folder: `./{}`", self.0))
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

impl Default for KeyName {
    /// The key that signs where nothing else is said.
    fn default() -> Self {
        Self("default".to_owned())
    }
}

impl FromStr for KeyName {
    type Err = KeyNameError;

    fn from_str(text: &str) -> Result<Self, KeyNameError> {
        let starts = text.starts_with(|first: char| first.is_ascii_alphanumeric());
        let known = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        if starts && known && text.len() <= 64 && !text.ends_with(".pub") {
            return Ok(Self(text.to_owned()));
        }
        Err(KeyNameError(text.to_owned()))
    }
}

impl AsRef<str> for KeyName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
