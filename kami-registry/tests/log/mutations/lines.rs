//! Harm done to whole lines.

use super::{
    edit::{Edit, Kind},
    originals::foreign_lines,
};
use serde_json::Value;

pub(super) static KINDS: [Kind; 13] = [
    ("drop", |text, edit| on_lines(text, |lines| drop(lines.remove(edit.at.index(lines.len()))))),
    ("repeat", |text, edit| put_in(text, edit, |lines| edit.from.get(lines).clone())),
    ("steal", |text, edit| put_in(text, edit, |_| edit.from.get(&foreign_lines()).clone())),
    ("swap", |text, edit| on_lines(text, |lines| swap(lines, edit))),
    ("reverse", |text, _| on_lines(text, |lines| lines.reverse())),
    ("rotate", |text, edit| on_lines(text, |lines| rotate(lines, edit))),
    ("splice", splice),
    ("pretty", |text, edit| on_line(text, edit, |line| as_json(line, serde_json::to_string_pretty).replace('\n', " "))),
    ("sort", |text, edit| on_line(text, edit, sorted)),
    ("resign", resign),
    ("fewer", |text, edit| on_signatures(text, edit, |list| drop(list.pop()))),
    ("twice", |text, edit| on_signatures(text, edit, |list| list.push(list.concat()))),
    ("turn", |text, edit| on_signatures(text, edit, |list| list.reverse())),
];

const SIGNATURES: &str = ",\"sigs\":[";

fn on_lines(text: &mut Vec<u8>, change: impl FnOnce(&mut Vec<String>)) {
    let mut lines: Vec<String> = String::from_utf8_lossy(text).split_inclusive('\n').map(str::to_owned).collect();
    change(&mut lines);
    *text = lines.concat().into_bytes();
}

fn swap(lines: &mut [String], edit: &Edit) {
    let count = lines.len();
    lines.swap(edit.at.index(count), edit.from.index(count));
}

fn rotate(lines: &mut [String], edit: &Edit) {
    let count = lines.len();
    lines.rotate_left(edit.at.index(count));
}

pub(super) fn put_in(text: &mut Vec<u8>, edit: &Edit, line: impl FnOnce(&[String]) -> String) {
    on_lines(text, |lines| lines.insert(edit.at.index(lines.len()), line(lines)));
}

/// Changes one line, which is passed without its line break.
pub(super) fn on_line(text: &mut Vec<u8>, edit: &Edit, change: impl FnOnce(&str) -> String) {
    on_lines(text, |lines| {
        let line = edit.at.get_mut(lines);
        *line = format!("{}\n", change(line.trim_end_matches('\n')));
    });
}

/// The line as a reader of JSON would write it, or as it is when it is no JSON.
fn as_json(line: &str, write: impl FnOnce(&Value) -> serde_json::Result<String>) -> String {
    serde_json::from_str(line).and_then(|value| write(&value)).unwrap_or_else(|_| line.to_owned())
}

fn sorted(line: &str) -> String {
    as_json(line, |value| {
        let mut value = value.clone();
        value.sort_all_objects();
        serde_json::to_string(&value)
    })
}

/// From one line on, another log follows.
fn splice(text: &mut Vec<u8>, edit: &Edit) {
    on_lines(text, |lines| {
        lines.truncate(edit.at.index(lines.len()));
        let foreign = foreign_lines();
        lines.extend(foreign.into_iter().skip(edit.from.index(6)));
    });
}

/// A line carries the signatures of another one.
fn resign(text: &mut Vec<u8>, edit: &Edit) {
    let lines: Vec<String> = String::from_utf8_lossy(text).lines().map(str::to_owned).collect();
    let other = edit.from.get(&lines).split_once(SIGNATURES).map(|(_, signatures)| signatures.to_owned());
    on_line(text, edit, |line| match (line.split_once(SIGNATURES), other) {
        (Some((body, _)), Some(signatures)) => format!("{body}{SIGNATURES}{signatures}"),
        _ => line.to_owned(),
    });
}

fn on_signatures(text: &mut Vec<u8>, edit: &Edit, change: impl FnOnce(&mut Vec<String>)) {
    on_line(text, edit, |line| {
        let Some((body, list)) = line.split_once(SIGNATURES) else {
            return line.to_owned();
        };
        let mut signatures: Vec<String> = list.trim_end_matches("]}").split(',').map(str::to_owned).collect();
        change(&mut signatures);
        format!("{body}{SIGNATURES}{}]}}", signatures.join(","))
    });
}
