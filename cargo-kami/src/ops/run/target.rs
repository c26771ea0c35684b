//! Which words of the command line mean the component, the tool and its arguments.

use crate::{Diagnostic, Exit, ops::Named};

/// What `cargo kami run` was asked for, in up to three words.
///
/// # Examples
/// ```
/// use cargo_kami::ops::RunTarget;
/// let words = ["greet", r#"{"name": "Ada"}"#].map(String::from);
/// let target = RunTarget::of(&words, |_word| None)?;
/// assert_eq!((target.component, target.tool.as_deref()), (None, Some("greet")));
/// # Ok::<(), cargo_kami::ops::TargetError>(())
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct RunTarget {
    /// A file, folder or installed tool; the project around the current folder where none is named.
    pub component: Option<Named>,
    /// The name of the tool.
    pub tool: Option<String>,
    /// JSON, `@` and the name of a file with JSON, or `-` for standard input.
    pub json: Option<String>,
}

/// Words that make no sense together.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops::TargetError};
/// assert_eq!(TargetError::OneTooMany("again".into()).code(), "word-unexpected");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TargetError {
    /// A word after the arguments.
    #[error("`{0}` means nothing after the arguments")]
    OneTooMany(String),
    /// A word that has to be a component, by its place.
    #[error("`{0}` is neither an installed tool nor a file or a project here")]
    NoComponent(String),
}

impl Diagnostic for TargetError {
    fn code(&self) -> &'static str {
        match self {
            Self::OneTooMany(_) => "word-unexpected",
            Self::NoComponent(_) => "component-unknown",
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::OneTooMany(_) => "the order is: component, tool, arguments as JSON; each may be left out",
            Self::NoComponent(_) => "`cargo kami list` shows what is installed, `cargo kami install` brings more",
        };
        Some(hint.to_owned())
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}

impl RunTarget {
    /// Reads the words; each of the three may be left out.
    ///
    /// # Errors
    /// When the first of three words is no component, or one is left that has no meaning.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::{Named, RunTarget};
    /// let target = RunTarget::of(&["demo.wasm".into(), "-".into()], |word| Some(Named::Path(word.into())))?;
    /// assert_eq!((target.tool, target.json.as_deref()), (None, Some("-")));
    /// # Ok::<(), cargo_kami::ops::TargetError>(())
    /// ```
    pub fn of(words: &[String], component: impl Fn(&str) -> Option<Named>) -> Result<Self, TargetError> {
        let mut words = words.iter().peekable();
        let component = words.peek().filter(|word| !is_json(word)).and_then(|word| component(word));
        if component.is_some() {
            words.next();
        }
        let tool = words.next_if(|word| !is_json(word)).cloned();
        let json = words.next().cloned();
        match (words.next(), tool) {
            (None, tool) => Ok(Self { component, tool, json }),
            // what stands where arguments do is a tool, so the word before it was meant for a component
            (Some(_), Some(word)) if component.is_none() && json.as_deref().is_some_and(|json| !is_json(json)) => {
                Err(TargetError::NoComponent(word))
            }
            (Some(extra), _) => Err(TargetError::OneTooMany(extra.clone())),
        }
    }
}

fn is_json(word: &str) -> bool {
    word == "-" || word.starts_with(['{', '[', '@'])
}

#[cfg(test)]
mod tests;
