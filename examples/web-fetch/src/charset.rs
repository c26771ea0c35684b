//! Reads a body as text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How far into a page its own word on its character set is looked for, in bytes (HTML standard, 13.2.3.2).
const PRESCAN: usize = 1_024;

/// `body` as text: by its byte order mark, the character set of its header or of its `meta` element, or as UTF-8 if it is
/// that; Windows-1252 otherwise, as browsers do.
pub(crate) fn decode(body: &[u8], header: Option<&str>) -> String {
    let said = header.and_then(|label| Encoding::for_label(label.as_bytes())).or_else(|| declared(body));
    let encoding = said.unwrap_or_else(|| guess(body));
    encoding.decode(body).0.into_owned()
}

fn guess(body: &[u8]) -> &'static Encoding {
    let cut_short = |error: std::str::Utf8Error| error.error_len().is_none();
    let utf8 = std::str::from_utf8(body).map_or_else(cut_short, |_| true);
    if utf8 { UTF_8 } else { WINDOWS_1252 }
}

fn declared(body: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(body.get(..PRESCAN).unwrap_or(body)).to_ascii_lowercase();
    let (_, rest) = start.split_once("<meta")?.1.split_once("charset")?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)));
    Encoding::for_label(value.get(..end.unwrap_or(value.len()))?.as_bytes())
}

#[cfg(test)]
mod tests;
