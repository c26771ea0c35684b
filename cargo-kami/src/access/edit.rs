//! Changes the text of a file of tokens, and nothing in it but what is to be changed.

use super::tokens;
use kami_host::{
    domain::{Share, ToolPattern},
    mcp::TokenHash,
};
use kami_registry::document::editable;
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, value};

mod error;

pub use error::TokenEditError;

/// A token to add.
///
/// # Examples
/// ```
/// use cargo_kami::access::{NewToken, add_token, parse_tokens};
/// let new = NewToken { name: "ci", hash: kami_host::mcp::TokenHash::of("x"), tools: &[], share: Default::default() };
/// let text = add_token("# mine\n", &new)?;
/// assert!(text.starts_with("# mine\n"));
/// assert_eq!(parse_tokens(&text).map_err(|_| "broken")?.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NewToken<'a> {
    /// Who gets it.
    pub name: &'a str,
    /// What it is known by.
    pub hash: TokenHash,
    /// What may be used with it; everything if empty.
    pub tools: &'a [ToolPattern],
    /// How much of the server whoever has it may have.
    pub share: Share,
}

const TOKENS: &str = "tokens";

/// The text with one token more.
///
/// # Errors
/// When the name is taken or cannot be used, or the text is not as it should be.
///
/// # Examples
/// See [`NewToken`].
pub fn add_token(text: &str, new: &NewToken<'_>) -> Result<String, TokenEditError> {
    let NewToken { name, hash, tools, share } = *new;
    if !tokens::is_name(name) {
        return Err(TokenEditError::Name { name: name.to_owned() });
    }
    let (heading, mut document) = editable(text)?;
    let tokens = table(&mut document)?;
    if tokens.contains_key(name) {
        return Err(TokenEditError::Taken { name: name.to_owned() });
    }
    let mut token = Table::new();
    token.insert("sha256", value(hash.to_string()));
    if !tools.is_empty() {
        token.insert("tools", value(tools.iter().map(ToString::to_string).collect::<Array>()));
    }
    if let Some(rate) = share.rate {
        token.insert("rate", value(rate.to_string()));
    }
    if let Some(most) = share.concurrent {
        token.insert("concurrent", value(i64::from(most.get())));
    }
    tokens.insert(name, Item::Table(token));
    Ok(format!("{heading}{document}"))
}

/// The text with one token less.
///
/// # Errors
/// When there is no such token, or the text is not as it should be.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::access::remove_token("[tokens.a]\nsha256 = 'x'\n[tokens.b]\n", "a")?, "[tokens.b]\n");
/// # Ok::<(), cargo_kami::access::TokenEditError>(())
/// ```
pub fn remove_token(text: &str, name: &str) -> Result<String, TokenEditError> {
    let mut document: DocumentMut = text.parse()?;
    match table(&mut document)?.remove(name) {
        Some(_) => Ok(document.to_string()),
        None => Err(TokenEditError::Missing { name: name.to_owned() }),
    }
}

fn table(document: &mut DocumentMut) -> Result<&mut dyn TableLike, TokenEditError> {
    let implicit = || {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    };
    document.entry(TOKENS).or_insert_with(implicit).as_table_like_mut().ok_or(TokenEditError::NoTable)
}
