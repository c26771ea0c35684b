//! Who calls a tool.

use super::AllowList;
use std::fmt;

/// Somebody who has proven who they are, and which tools they may use.
///
/// # Examples
/// ```
/// use kami_host::domain::Principal;
/// let own = Principal::new("ci");
/// let known_elsewhere = Principal { issuer: Some("https://login.example.com".into()), ..Principal::new("ci") };
/// assert_eq!(own.to_string(), "ci");
/// assert_eq!(known_elsewhere.to_string(), "ci@https://login.example.com");
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Principal {
    /// What the operator or the issuer calls them.
    pub name: String,
    /// Who vouches for them; the operator of this server if `None`.
    pub issuer: Option<String>,
    /// What they may use.
    pub tools: AllowList,
}

impl Principal {
    /// Somebody the operator has named, who may use everything.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::domain::Principal::new("ci").tools.allows(("demo", "greet"), "greet"));
    /// ```
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), issuer: None, tools: AllowList::default() }
    }
}

/// Tells them from everybody else: no two have the same text.
impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.issuer {
            Some(issuer) => write!(f, "{}@{issuer}", self.name),
            None => f.write_str(&self.name),
        }
    }
}
