//! Makes, lists and revokes the tokens clients of a server prove with who they are.

use crate::{
    access::{NewToken, add_token, parse_tokens, remove_token, secret},
    adapters::{
        locked::{self, Readers},
        private,
    },
};
use kami_host::{
    domain::{Share, ToolPattern},
    mcp::{Token, TokenHash},
};
use std::path::Path;
use zeroize::Zeroizing;

mod error;

pub use error::TokenError;

/// What a new token is to be good for.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::TokenOptions { name: "ci".into(), ..Default::default() };
/// assert!(options.tools.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct TokenOptions {
    /// Who gets it.
    pub name: String,
    /// What may be used with it; everything if empty.
    pub tools: Vec<ToolPattern>,
    /// How much of the server whoever has it may have.
    pub share: Share,
}

/// Makes a token and writes down what it is known by. Nobody can tell the token itself afterwards.
///
/// # Errors
/// When the name is taken or cannot be used, or the file has mistakes or cannot be written.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{self, TokenOptions};
/// # let dir = tempfile::tempdir()?;
/// let file = dir.path().join("tokens.toml");
/// let token = ops::new_token(&file, &TokenOptions { name: "ci".into(), ..Default::default() })?;
/// assert!(token.starts_with("kami_"));
/// assert!(!std::fs::read_to_string(&file)?.contains(&*token));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn new_token(file: &Path, options: &TokenOptions) -> Result<Zeroizing<String>, TokenError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(|error| TokenError::Random(error.into()))?;
    let token = secret(&bytes);
    let TokenOptions { name, tools, share } = options;
    let new = NewToken { name, hash: TokenHash::of(&token), tools, share: *share };
    change(file, |text| Ok(add_token(text, &new)?))?;
    Ok(token)
}

/// What is written down about the tokens there are.
///
/// # Errors
/// When the file cannot be read, others can read it, or it has mistakes.
///
/// # Examples
/// ```
/// use cargo_kami::{Diagnostic, ops};
/// let missing = ops::tokens("no/such/file".as_ref()).err().map(|error| error.code());
/// assert_eq!(missing, Some("file-missing"));
/// ```
pub fn tokens(file: &Path) -> Result<Vec<Token>, TokenError> {
    parsed(file, &private::read_shared(file)?)
}

/// Makes a token worth nothing, also for servers that run.
///
/// # Errors
/// When there is no such token, or the file has mistakes or cannot be written.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{self, TokenOptions};
/// # let dir = tempfile::tempdir()?;
/// let file = dir.path().join("tokens.toml");
/// ops::new_token(&file, &TokenOptions { name: "ci".into(), ..Default::default() })?;
/// ops::revoke_token(&file, "ci")?;
/// assert!(ops::tokens(&file)?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn revoke_token(file: &Path, name: &str) -> Result<(), TokenError> {
    // where there is no file nobody wants an empty one
    private::read_shared(file)?;
    change(file, |text| Ok(remove_token(text, name)?))
}

fn change(file: &Path, change: impl FnOnce(&str) -> Result<String, TokenError>) -> Result<(), TokenError> {
    locked::update(file, Readers::Me, |text| {
        parsed(file, text)?;
        change(text)
    })
}

fn parsed(file: &Path, text: &str) -> Result<Vec<Token>, TokenError> {
    parse_tokens(text).map_err(|problems| TokenError::Broken { path: file.to_path_buf(), problems })
}
