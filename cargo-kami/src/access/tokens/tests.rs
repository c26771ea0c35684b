//! Files of tokens, right and wrong.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use super::*;

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

#[test]
fn test_parse_of_a_whole_entry_reads_all_of_it() {
    let text = format!(
        "[tokens.ci]\nsha256 = '{HASH}'\ntools = ['demo/*', 'rows']\nrate = '60/min'\nconcurrent = 2\n\
         [tokens.me]\nsha256 = '{}'",
        HASH.replace('9', "8")
    );

    let tokens = parse_tokens(&text).unwrap();

    assert_eq!(tokens[0].hash, TokenHash::of("test"));
    assert!(tokens[0].principal.tools.allows(("demo", "greet"), "greet"));
    assert!(!tokens[0].principal.tools.allows(("other", "greet"), "greet"));
    assert_eq!(tokens[0].share.rate.map(|rate| rate.to_string()).as_deref(), Some("60/min"));
    assert_eq!(tokens[0].share.concurrent.map(u32::from), Some(2));
    assert_eq!((&*tokens[1].principal.name, tokens[1].principal.tools.patterns()), ("me", None));
}

#[test]
fn test_parse_of_an_empty_list_of_tools_allows_none() {
    let tokens = parse_tokens(&format!("[tokens.ci]\nsha256 = '{HASH}'\ntools = []")).unwrap();

    assert!(!tokens[0].principal.tools.allows(("demo", "greet"), "greet"));
}

#[test]
fn test_parse_of_mistakes_tells_all_of_them() {
    for (entry, expected) in [
        ("[tokens.ci]", "the key `sha256` is missing"),
        ("[tokens.ci]\nsha256 = 'secret'", "a SHA-256 has 64 characters of `0-9` and `a-f`"),
        ("[tokens.ci]\nsha265 = 'x'", "unknown key `sha265`, did you mean `sha256`?"),
        ("[tokens.'a b']\nsha256 = 'HASH'", "cannot be the name of a token"),
        ("[tokens.ci]\nsha256 = 'HASH'\ntools = ['a b']", "`a b` fits no tool"),
        ("[tokens.ci]\nsha256 = 'HASH'\nrate = 60", "expected a string"),
        ("[tokens.ci]\nsha256 = 'HASH'\nconcurrent = 0", "expected a nonzero u32"),
        ("[tokens.a]\nsha256 = 'HASH'\n[tokens.b]\nsha256 = 'HASH'", "this is the token of `a`"),
        ("[tokens.a]\nsha256 = 'HASH'\n[tokens.a]\nsha256 = 'HASH'", "duplicate key"),
        ("ci kami_secret", "="),
    ] {
        let problems = parse_tokens(&entry.replace("HASH", HASH)).unwrap_err();

        assert!(problems.iter().any(|problem| problem.message.contains(expected)), "{entry}: {problems:?}");
    }
}
