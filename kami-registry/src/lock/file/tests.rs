//! `kami.lock`, right and wrong.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;

const TEXT: &str = include_str!("two-tools.lock");

fn problems(text: &str) -> Vec<String> {
    let problems = LockFile::parse(text).err().unwrap_or_default();
    problems.iter().map(|problem| format!("{}:{}: {}", problem.line, problem.column, problem.message)).collect()
}

#[test]
fn test_display_what_was_parsed_gives_the_same_bytes() {
    assert_eq!(LockFile::parse(TEXT).unwrap().to_string(), TEXT);
}

#[test]
fn test_display_any_order_gives_the_same_bytes() {
    let mut lock = LockFile::parse(TEXT).unwrap();

    lock.tools.reverse();

    assert_eq!(lock.to_string(), TEXT);
}

#[test]
fn test_display_odd_url_is_read_back() {
    let mut lock = LockFile::parse(TEXT).unwrap();
    lock.registries[0].url = "/srv/\"odd\\ one\n\".git".to_owned();

    let read = LockFile::parse(&lock.to_string()).unwrap();

    assert_eq!(read, lock);
}

#[test]
fn test_parse_nothing_locks_nothing() {
    assert_eq!(LockFile::parse(""), Ok(LockFile::default()));
}

#[test]
fn test_parse_several_mistakes_reports_each_in_order() {
    let text =
        TEXT.replace("size = 1\n", "").replace("name = \"fs-grep\"", "nmae = \"fs-grep\"").replace("1.2.0", "1.2");

    assert_eq!(
        problems(&text.replacen("sha256 = \"e3", "sha256 = \"E3", 1)),
        [
            "9:1: the key `name` is missing",
            "10:1: unknown key `nmae`, did you mean `name`?",
            "11:11: unexpected end of input while parsing minor version number",
            "13:10: `sha256` takes 64 lower-case hexadecimal digits",
            "21:1: the key `size` is missing",
        ]
    );
}

#[test]
fn test_parse_merge_conflict_points_at_it() {
    let found = problems(&TEXT.replace("size = 1\n", "<<<<<<< HEAD\nsize = 1\n=======\nsize = 2\n>>>>>>> theirs\n"));

    let message = "both sides of a merge changed it: take either, and `cargo kami sync` adds what is missing";
    assert_eq!(found, [format!("26:1: {message}")]);
}

#[test]
fn test_parse_tool_without_its_registry_is_refused() {
    let (before, rest) = TEXT.split_once("[[registry]]").unwrap();
    let (_, tools) = rest.split_once("[[tool]]").unwrap();
    let text = format!("{before}[[tool]]{tools}");

    assert_eq!(problems(&text).len(), 2);
    assert!(problems(&text)[0].ends_with("of `fs-grep` is not here"));
}

#[test]
fn test_parse_tool_twice_is_refused() {
    let text = TEXT.replace("web-fetch", "fs-grep");

    assert_eq!(problems(&text), ["21:1: the tool `fs-grep` is here twice"]);
}
