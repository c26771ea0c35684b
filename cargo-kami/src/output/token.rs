//! Tokens, for people and for other programs.

use super::Message;
use kami_host::mcp::Token;
use serde::Serialize;
use std::{fmt, path::PathBuf};

/// A token was made: `"reason":"token-made"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, TokenMade};
/// assert_eq!(TokenMade::REASON, "token-made");
/// ```
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TokenMade {
    /// Who gets it.
    pub name: String,
    /// The file that holds what it is known by.
    pub path: PathBuf,
    /// The token itself, here and nowhere else.
    pub token: String,
}

/// A token counts: `"reason":"token-listed"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, TokenListed};
/// assert_eq!(TokenListed::REASON, "token-listed");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TokenListed {
    /// Whose it is.
    pub name: String,
    /// What may be used with it; everything if `null`.
    pub tools: Option<Vec<String>>,
    /// How often whoever has it may send something.
    pub rate: Option<String>,
    /// How many calls they may have under way at once.
    pub concurrent: Option<u32>,
}

/// A token is worth nothing any more: `"reason":"token-revoked"`.
///
/// # Examples
/// ```
/// use cargo_kami::output::{Message, TokenRevoked};
/// assert_eq!(TokenRevoked::REASON, "token-revoked");
/// ```
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TokenRevoked {
    /// Whose it was.
    pub name: String,
    /// The file it is gone from.
    pub path: PathBuf,
}

impl Message for TokenMade {
    const REASON: &'static str = "token-made";
}

impl Message for TokenListed {
    const REASON: &'static str = "token-listed";
}

impl Message for TokenRevoked {
    const REASON: &'static str = "token-revoked";
}

impl From<&Token> for TokenListed {
    fn from(token: &Token) -> Self {
        let patterns = token.principal.tools.patterns();
        Self {
            name: token.principal.name.clone(),
            tools: patterns.map(|patterns| patterns.iter().map(ToString::to_string).collect()),
            rate: token.share.rate.map(|rate| rate.to_string()),
            concurrent: token.share.concurrent.map(Into::into),
        }
    }
}

/// What it is good for, without the name.
impl fmt::Display for TokenListed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.tools.as_deref() {
            None => f.write_str("all tools")?,
            Some([]) => f.write_str("no tools")?,
            Some(tools) => f.write_str(&tools.join(", "))?,
        }
        if let Some(rate) = &self.rate {
            write!(f, "  {rate}")?;
        }
        self.concurrent.map_or(Ok(()), |most| write!(f, "  {most} at once"))
    }
}
