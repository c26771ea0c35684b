//! Calls that are not of a tool.

use super::Call;
use crate::{
    Completing, Filling, Reading,
    domain::{CompletionTarget, Filled},
};

impl Call<Reading> {
    /// Reads a resource, without grants.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::Call::reading("notes://today").work.uri, "notes://today");
    /// ```
    pub fn reading(uri: impl Into<String>) -> Self {
        Self::of(Reading { uri: uri.into() })
    }
}

impl Call<Filling> {
    /// Fills in a prompt, without grants.
    ///
    /// # Examples
    /// ```
    /// let call = kami_host::Call::filling("greet", vec![("who".into(), "Ada".into())]);
    /// assert_eq!(call.work.prompt, "greet");
    /// ```
    pub fn filling(prompt: impl Into<String>, arguments: Vec<Filled>) -> Self {
        Self::of(Filling { prompt: prompt.into(), arguments })
    }
}

impl Call<Completing> {
    /// Asks for values that `argument`, a half-typed blank, could have; `others` are filled in already.
    ///
    /// # Examples
    /// ```
    /// use kami_host::domain::CompletionTarget;
    /// let target = CompletionTarget::Prompt("greet".into());
    /// let call = kami_host::Call::completing(target, ("who".into(), "A".into()), Vec::new());
    /// assert_eq!(call.work.argument.1, "A");
    /// ```
    pub fn completing(target: CompletionTarget, argument: Filled, others: Vec<Filled>) -> Self {
        Self::of(Completing { target, argument, others })
    }
}
