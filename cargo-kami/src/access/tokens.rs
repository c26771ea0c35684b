//! A file of tokens.

use kami_host::{
    domain::{AllowList, Principal, Share, ToolPattern},
    mcp::{Token, TokenHash},
};
use kami_registry::document::{Problem, Reader, Value};

const KEYS: [&str; 4] = ["sha256", "tools", "rate", "concurrent"];
pub(super) const NAMES: &str = "which consists of letters, digits, `-` and `_`";

/// Reads the text of a file of tokens: a table `[tokens.NAME]` for each.
///
/// # Errors
/// With everything that is wrong with it, from top to bottom.
///
/// # Examples
/// ```
/// let text = format!("[tokens.ci]\nsha256 = '{}'\ntools = ['csv-query/*']", "0".repeat(64));
/// let tokens = cargo_kami::access::parse_tokens(&text).map_err(|_| "broken")?;
/// assert_eq!(tokens[0].principal.name, "ci");
/// # Ok::<(), &'static str>(())
/// ```
pub fn parse_tokens(text: &str) -> Result<Vec<Token>, Vec<Problem>> {
    let (mut reader, mut whole) = Reader::open(text, &["tokens"])?;
    let mut tokens: Vec<Token> = Vec::new();
    for (name, value) in reader.table(whole.take("tokens"), "a table of tokens").entries() {
        if !is_name(name.get_ref()) {
            reader.problem(name.span(), format!("`{}` cannot be the name of a token, {NAMES}", name.get_ref()));
        }
        let Some(token) = token(&mut reader, name.get_ref(), value) else { continue };
        if let Some(same) = tokens.iter().find(|other| other.hash == token.hash) {
            reader.problem(name.span(), format!("this is the token of `{}`", same.principal.name));
        }
        tokens.push(token);
    }
    reader.finish(tokens)
}

fn token<'i>(reader: &mut Reader<'i>, name: &str, value: Value<'i>) -> Option<Token> {
    let mut section = reader.section(Some(value), &KEYS);
    let hash: Option<TokenHash> = reader.required(&mut section, "sha256");
    let patterns = section.take("tools").map(|list| reader.values::<ToolPattern>(Some(list)));
    let tools = patterns.map(AllowList::of).unwrap_or_default();
    let (rate, concurrent) = (section.take("rate"), section.take("concurrent"));
    let share = Share { rate: reader.value(rate), concurrent: reader.value(concurrent) };
    Some(Token { hash: hash?, principal: Principal { tools, ..Principal::new(name) }, share })
}

pub(super) fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (1..=64).contains(&name.len()) && name.chars().all(plain)
}

#[cfg(test)]
mod tests;
