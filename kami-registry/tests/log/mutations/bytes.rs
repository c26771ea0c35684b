//! Harm done to single bytes.

use super::edit::{Edit, Kind};

pub(super) static KINDS: [Kind; 8] = [
    ("flip", |text, edit| *edit.at.get_mut(text) ^= edit.number),
    ("set", |text, edit| *edit.at.get_mut(text) = edit.number),
    ("noise", |text, edit| insert(text, edit, edit.from.get(&NOISE).as_bytes())),
    ("raw", |text, edit| insert(text, edit, &[edit.number; 3])),
    ("delete", delete),
    ("cut", |text, edit| text.truncate(edit.at.index(text.len()))),
    ("breaks", breaks),
    ("escape", escape),
];

/// Bytes that mean something to one reader or another.
const NOISE: [&str; 30] = [
    "\n",
    "\r",
    "\r\n",
    "\0",
    " ",
    "\t",
    "\u{85}",
    "\u{a0}",
    "\u{2028}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{1b}[2K",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "0",
    "-",
    "1e3",
    "null",
    "\\u0061",
    "\"sigs\":[",
    ",\"sigs\":[\"AAAA\"]}",
    "{\"body\":",
    "🦀",
];

const BREAKS: [&str; 6] = ["\r\n", "\r", "\n\n", " \n", "\u{2028}", "\n\r"];

fn insert(text: &mut Vec<u8>, edit: &Edit, bytes: &[u8]) {
    let at = edit.at.index(text.len());
    text.splice(at..at, bytes.iter().copied());
}

fn delete(text: &mut Vec<u8>, edit: &Edit) {
    let at = edit.at.index(text.len());
    text.drain(at..text.len().min(at + usize::from(edit.number)));
}

/// All line breaks become others.
fn breaks(text: &mut Vec<u8>, edit: &Edit) {
    let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
    *text = lines.join(edit.from.get(&BREAKS).as_bytes());
}

/// A character becomes its escape, which means the same in JSON.
fn escape(text: &mut Vec<u8>, edit: &Edit) {
    let at = edit.at.index(text.len());
    let escaped = format!("\\u{:04x}", edit.at.get(text));
    text.splice(at..=at, escaped.into_bytes());
}
