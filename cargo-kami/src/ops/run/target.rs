//! Which words of the command line mean the component, the tool and its arguments.

use crate::ops::Named;

/// What `cargo kami run` was asked for, in up to three words.
///
/// # Examples
/// ```
/// use cargo_kami::ops::RunTarget;
/// let words = ["greet", r#"{"name": "Ada"}"#].map(String::from);
/// let target = RunTarget::of(&words, |_word| None)?;
/// assert_eq!((target.component, target.tool.as_deref()), (None, Some("greet")));
/// # Ok::<(), String>(())
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

impl RunTarget {
    /// Reads the words; each of the three may be left out.
    ///
    /// # Errors
    /// With the first word that has no meaning left.
    ///
    /// # Examples
    /// ```
    /// use cargo_kami::ops::{Named, RunTarget};
    /// let target = RunTarget::of(&["demo.wasm".into(), "-".into()], |word| Some(Named::Path(word.into())))?;
    /// assert_eq!((target.tool, target.json.as_deref()), (None, Some("-")));
    /// # Ok::<(), String>(())
    /// ```
    pub fn of(words: &[String], component: impl Fn(&str) -> Option<Named>) -> Result<Self, String> {
        let mut words = words.iter().peekable();
        let component = words.peek().filter(|word| !is_json(word)).and_then(|word| component(word));
        if component.is_some() {
            words.next();
        }
        let tool = words.next_if(|word| !is_json(word)).cloned();
        let json = words.next().cloned();
        match words.next() {
            Some(extra) => Err(extra.clone()),
            None => Ok(Self { component, tool, json }),
        }
    }
}

fn is_json(word: &str) -> bool {
    word == "-" || word.starts_with(['{', '[', '@'])
}

#[cfg(test)]
mod tests;
