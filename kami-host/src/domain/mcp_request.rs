//! What a component may ask the client for.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Why the name of a request to the client cannot be read.
///
/// # Examples
/// ```
/// let error = "email".parse::<kami_host::domain::McpRequest>().map_err(|error| error.to_string());
/// assert_eq!(error, Err("`email` is nothing a client can be asked for, there are: elicitation, sampling, roots".to_owned()));
/// ```
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("`{text}` is nothing a client can be asked for, there are: elicitation, sampling, roots")]
pub struct McpRequestError {
    /// The text that was written.
    pub text: String,
}

/// Something to ask the client for while a call runs.
///
/// # Examples
/// ```
/// let request: kami_host::domain::McpRequest = serde_json::from_str(r#""elicitation""#)?;
/// assert_eq!(request, kami_host::domain::McpRequest::Elicitation);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum McpRequest {
    /// Questions to the person.
    Elicitation,
    /// Questions to the model.
    Sampling,
    /// The client's root folders.
    Roots,
}

impl FromStr for McpRequest {
    type Err = McpRequestError;

    fn from_str(text: &str) -> Result<Self, McpRequestError> {
        let all = [Self::Elicitation, Self::Sampling, Self::Roots];
        let found = all.into_iter().find(|request| request.to_string() == text);
        found.ok_or_else(|| McpRequestError { text: text.to_owned() })
    }
}

impl fmt::Display for McpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Elicitation => "elicitation",
            Self::Sampling => "sampling",
            Self::Roots => "roots",
        })
    }
}

#[cfg(test)]
mod tests;
