//! The outside of a line: `{"body":…,"sigs":["…"]}`, with nothing between and nothing around.
//!
//! Nothing here reads JSON. There is one way to take a line apart, found from its ends, and the body's bytes are never
//! written anew: what was signed is what is read.

/// The most signatures a line can carry.
pub(super) const MOST: usize = 16;

/// How many characters the base64 of a signature has.
pub(super) const SIGNATURE_LENGTH: usize = 244;

const OPENING: &str = "{\"body\":";
const BETWEEN: &str = ",\"sigs\":[";
const CLOSING: &str = "]}";

/// A line in its two parts.
#[derive(Debug, PartialEq)]
pub(super) struct Envelope<'a> {
    /// The text that is signed: a JSON object, not read yet.
    pub(super) body: &'a str,
    /// The base64 of the signatures: each once, in ascending order.
    pub(super) signatures: Vec<&'a str>,
}

impl<'a> Envelope<'a> {
    /// Takes a line apart; `None` when it is put together in any other way.
    pub(super) fn parse(line: &'a str) -> Option<Self> {
        let inner = line.strip_prefix(OPENING)?.strip_suffix(CLOSING)?;
        // signatures hold no quotes, so the last opening is the right one, whatever the body holds
        let (body, list) = inner.rsplit_once(BETWEEN)?;
        let signatures = signatures(list)?;
        let ascending = signatures.is_sorted_by(|one, next| one < next);
        let whole = body.starts_with('{') && body.ends_with('}') && ascending && signatures.len() <= MOST;
        whole.then_some(Self { body, signatures })
    }

    /// Puts a line together, without its line break.
    pub(super) fn join(body: &str, signatures: &[String]) -> String {
        let mut quoted: Vec<String> = signatures.iter().map(|signature| format!("\"{signature}\"")).collect();
        quoted.sort_unstable();
        format!("{OPENING}{body}{BETWEEN}{}{CLOSING}", quoted.join(","))
    }
}

fn signatures(list: &str) -> Option<Vec<&str>> {
    match list {
        "" => Some(Vec::new()),
        // no more than are needed to see that there are too many
        _ => list.split(',').take(MOST + 1).map(signature).collect(),
    }
}

fn signature(quoted: &str) -> Option<&str> {
    let text = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    (!text.is_empty() && text.bytes().all(base64)).then_some(text)
}

#[cfg(test)]
mod tests;
