//! Schemas their authors wrote, looked at by the compiler.

use serde_json::Value;

/// The schema. That it is JSON was checked when it was compiled.
pub fn written(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

/// Whether the text is one JSON object and nothing else.
pub const fn is_json_object(text: &str) -> bool {
    let [b'{', rest @ ..] = space(text.as_bytes()) else { return false };
    match members(rest) {
        Some(rest) => space(rest).is_empty(),
        None => false,
    }
}

/// Whether this key, quotes and all, stands anywhere in the schema.
pub const fn names(schema: &str, key: &str) -> bool {
    let mut text = schema.as_bytes();
    loop {
        if starts_with(text, key.as_bytes()) {
            return true;
        }
        let [_, rest @ ..] = text else { return false };
        text = rest;
    }
}

const fn starts_with(mut text: &[u8], mut start: &[u8]) -> bool {
    while let [wanted, others @ ..] = start {
        match text {
            [found, rest @ ..] if *found == *wanted => (text, start) = (rest, others),
            _ => return false,
        }
    }
    true
}

/// What is left behind a value.
const fn value(text: &[u8]) -> Option<&[u8]> {
    match space(text) {
        [b'{', rest @ ..] => members(rest),
        [b'[', rest @ ..] => items(rest),
        [b'"', rest @ ..] => string(rest),
        [b't', b'r', b'u', b'e', rest @ ..]
        | [b'n', b'u', b'l', b'l', rest @ ..]
        | [b'f', b'a', b'l', b's', b'e', rest @ ..] => Some(rest),
        [b'-', rest @ ..] | rest => number(rest),
    }
}

const fn members(text: &[u8]) -> Option<&[u8]> {
    let mut text = space(text);
    if let [b'}', rest @ ..] = text {
        return Some(rest);
    }
    loop {
        let [b'"', rest @ ..] = space(text) else { return None };
        let Some(rest) = string(rest) else { return None };
        let [b':', rest @ ..] = space(rest) else { return None };
        let Some(rest) = value(rest) else { return None };
        match space(rest) {
            [b',', rest @ ..] => text = rest,
            [b'}', rest @ ..] => return Some(rest),
            _ => return None,
        }
    }
}

const fn items(text: &[u8]) -> Option<&[u8]> {
    let mut text = space(text);
    if let [b']', rest @ ..] = text {
        return Some(rest);
    }
    loop {
        let Some(rest) = value(text) else { return None };
        match space(rest) {
            [b',', rest @ ..] => text = rest,
            [b']', rest @ ..] => return Some(rest),
            _ => return None,
        }
    }
}

const fn string(mut text: &[u8]) -> Option<&[u8]> {
    loop {
        text = match text {
            [b'"', rest @ ..] => return Some(rest),
            [b'\\', b'u', a, b, c, d, rest @ ..]
                if a.is_ascii_hexdigit() && b.is_ascii_hexdigit() && c.is_ascii_hexdigit() && d.is_ascii_hexdigit() =>
            {
                rest
            }
            [b'\\', b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', rest @ ..] => rest,
            [b'\\' | 0..=0x1f, ..] | [] => return None,
            [_, rest @ ..] => rest,
        }
    }
}

const fn number(text: &[u8]) -> Option<&[u8]> {
    let whole = match text {
        [b'0', rest @ ..] => Some(rest),
        _ => digits(text),
    };
    let whole = match whole {
        Some([b'.', rest @ ..]) => digits(rest),
        whole => whole,
    };
    match whole {
        Some([b'e' | b'E', b'+' | b'-', rest @ ..] | [b'e' | b'E', rest @ ..]) => digits(rest),
        whole => whole,
    }
}

/// At least one.
const fn digits(text: &[u8]) -> Option<&[u8]> {
    let [b'0'..=b'9', rest @ ..] = text else { return None };
    let mut text = rest;
    while let [b'0'..=b'9', rest @ ..] = text {
        text = rest;
    }
    Some(text)
}

const fn space(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\n' | b'\r' | b'\t', rest @ ..] = text {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests;
