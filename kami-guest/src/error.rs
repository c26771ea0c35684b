//! How a tool fails.

use std::fmt;

use crate::context::Question;

/// What a tool returns when it cannot answer: a text for the model that called it.
///
/// Any [`std::error::Error`] turns into it with `?`; its sources follow it in the text, separated by colons. What is no
/// such error, as `anyhow::Error`, turns into it with `.map_err(kami::Error::new)?`.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// fn port(text: &str) -> kami::Result<u16> {
///     Ok(text.parse()?)
/// }
///
/// assert_eq!(port("http").unwrap_err().to_string(), "invalid digit found in string");
/// ```
#[derive(Debug)]
pub struct Error(Box<Cause>);

/// A result whose error is [`Error`].
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// fn half(number: u32) -> kami::Result<u32> {
///     kami::ensure!(number % 2 == 0, "{number} is odd");
///     Ok(number / 2)
/// }
/// # assert_eq!(half(4).ok(), Some(2));
/// ```
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub(crate) enum Cause {
    InvalidArguments(String),
    Failed(String),
    /// One question at least.
    Asks(Vec<Question>),
}

impl Error {
    /// Makes an error from a text that tells the model what went wrong and what to do about it.
    ///
    /// The alternate form of the text is used, in which errors such as those of `anyhow` name their causes.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// let error = kami::Error::new("there is no table `sales`; list the tables first");
    /// # assert!(error.to_string().starts_with("there is no table"));
    /// ```
    pub fn new(message: impl fmt::Display) -> Self {
        Self::from_cause(Cause::Failed(format!("{message:#}")))
    }

    /// Makes an error that says which argument cannot be used and why.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// let error = kami::Error::invalid_arguments("`to` lies before `from`");
    /// # assert_eq!(error.to_string(), "`to` lies before `from`");
    /// ```
    pub fn invalid_arguments(message: impl fmt::Display) -> Self {
        Self::from_cause(Cause::InvalidArguments(message.to_string()))
    }

    /// The first question that has to be answered before the tool can go on, if that is why it returned.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// let context = kami::testing::context();
    /// let error = context.roots("folders").unwrap_err();
    /// assert_eq!(error.question().map(|question| question.key.as_str()), Some("folders"));
    /// ```
    pub fn question(&self) -> Option<&Question> {
        match &*self.0 {
            Cause::Asks(questions) => questions.first(),
            _ => None,
        }
    }

    /// Joins an error and its sources; a source its parent already quotes is left out.
    pub(crate) fn from_chain<E: std::error::Error + ?Sized>(error: &E) -> Self {
        let mut text = error.to_string();
        let mut source = error.source();
        while let Some(error) = source {
            let cause = error.to_string();
            if !text.contains(&cause) {
                text.push_str(": ");
                text.push_str(&cause);
            }
            source = error.source();
        }
        Self::from_cause(Cause::Failed(text))
    }

    pub(crate) fn from_cause(cause: Cause) -> Self {
        Self(Box::new(cause))
    }

    pub(crate) fn into_cause(self) -> Cause {
        *self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Cause::InvalidArguments(message) | Cause::Failed(message) => formatter.write_str(message),
            Cause::Asks(questions) => {
                let keys: Vec<_> = questions.iter().map(|question| format!("`{}`", question.key)).collect();
                write!(formatter, "waiting for the answer to {}", keys.join(" and "))
            }
        }
    }
}

impl<E: std::error::Error> From<E> for Error {
    fn from(error: E) -> Self {
        Self::from_chain(&error)
    }
}

#[cfg(test)]
mod tests;
