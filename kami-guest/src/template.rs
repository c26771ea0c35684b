//! Addresses with blanks: `notes://{day}`, and `files://{+path}` for a blank that may hold slashes.

use crate::Blanks;

/// What stands in the blanks of `template` for this address, percent-decoded; nothing where it does not fit.
pub(crate) fn blanks(template: &str, uri: &str) -> Option<Blanks> {
    let mut filled = Vec::new();
    fill(template, uri, &mut filled).then(|| filled.into_iter().collect())
}

fn fill(template: &str, uri: &str, filled: &mut Vec<(String, String)>) -> bool {
    let Some((literal, rest)) = template.split_once('{') else { return template == uri };
    let (Some(uri), Some((name, rest))) = (uri.strip_prefix(literal), rest.split_once('}')) else { return false };
    let (name, reserved) = name.strip_prefix('+').map_or((name, "/?#"), |name| (name, ""));
    let longest = uri.find(|c| reserved.contains(c)).unwrap_or(uri.len());
    let ends = uri.char_indices().map(|(at, _)| at).chain([uri.len()]).filter(|end| (1..=longest).contains(end));
    for end in ends {
        let Some((value, after)) = uri.split_at_checked(end) else { continue };
        let (Some(value), known) = (decode(value), filled.len()) else { continue };
        filled.push((name.to_owned(), value));
        if fill(rest, after, filled) {
            return true;
        }
        filled.truncate(known);
    }
    false
}

/// The text behind `%20` and its like; nothing where that is no UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, after)) = rest.split_once('%') {
        bytes.extend_from_slice(plain.as_bytes());
        let (digits, after) = after.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = after;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
