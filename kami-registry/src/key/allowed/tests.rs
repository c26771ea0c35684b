//! Files of signers: what is let in, what is not, what is no such file.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
const NOW: &str = "2026-06-15T12:00:00Z";

fn principals(text: &str) -> Result<String, SignerRefusal> {
    let signers = AllowedSigners::parse(text).unwrap();
    let key = PublicKey::parse(KEY).unwrap();
    signers.principals_of(&key, Namespace::File, NOW.parse().unwrap()).map(str::to_owned)
}

#[test]
fn test_signers_who_count_are_named_as_the_file_does() {
    let cases = [
        (format!("alice {KEY}"), "alice"),
        (
            format!("# team\n\n \talice@example.com,*@acme.example\t{KEY} laptop\r\n"),
            "alice@example.com,*@acme.example",
        ),
        (format!("\"alice of acme\" {KEY}"), "alice of acme"),
        (format!("alice namespaces=\"kami-file-v1\" {KEY}"), "alice"),
        (format!("alice NameSpaces=\"git,kami-*\",valid-after=\"20260101Z\" {KEY}"), "alice"),
        (format!("alice valid-before=\"20260615120000Z\" {KEY}"), "alice"),
        (format!("alice valid-after=\"202606151200Z\" {KEY}"), "alice"),
        (format!("old namespaces=\"git\" {KEY}\nalice {KEY}"), "alice"),
    ];
    for (text, expected) in cases {
        let principals = principals(&text);

        assert_eq!(principals.as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn test_signers_who_do_not_count_are_refused_with_the_reason() {
    let cases = [
        (String::new(), "its signer is not among those who count"),
        (format!("alice cert-authority {KEY}"), "its signer is not among those who count"),
        (format!("# alice {KEY}"), "its signer is not among those who count"),
        (format!("alice namespaces=\"git\" {KEY}"), "`alice` does not count for `kami-file-v1`"),
        (format!("alice namespaces=\"*,!kami-file-v?\" {KEY}"), "`alice` does not count for `kami-file-v1`"),
        (
            format!("alice valid-before=\"20260615115959Z\" {KEY}"),
            "`alice` has counted only until 2026-06-15T11:59:59Z",
        ),
        (format!("alice valid-after=\"20260616Z\" {KEY}"), "`alice` counts only from 2026-06-16T00:00:00Z on"),
    ];
    for (text, expected) in cases {
        let refusal = principals(&text).unwrap_err();

        assert_eq!(refusal.to_string(), expected, "{text}");
    }
}

#[test]
fn test_files_that_cannot_be_understood_are_refused_with_the_line() {
    let cases = [
        ("alice".to_owned(), "line 1: there is no key on it"),
        (format!("# x\n{KEY}"), "line 2: there is no name before the key"),
        (format!("alice namespace=\"x\" {KEY}"), "line 1: there is no option `namespace=\"x\"`"),
        (format!("alice namespaces=x {KEY}"), "line 1: `namespaces=x` needs a value in quotes"),
        (format!("alice namespaces=\"a\",namespaces=\"b\" {KEY}"), "line 1: `namespaces` stands there twice"),
        (
            format!("alice valid-after=\"20260101\" {KEY}"),
            "line 1: `20260101` is not a time in UTC like `20261231Z` or `20261231235959Z`",
        ),
        (
            format!("alice valid-after=\"20260231Z\" {KEY}"),
            "line 1: `20260231Z` is not a time in UTC like `20261231Z` or `20261231235959Z`",
        ),
        (
            format!("alice valid-after=\"20260102Z\",valid-before=\"20260101Z\" {KEY}"),
            "line 1: its key is never valid: `valid-before` lies before `valid-after`",
        ),
        (format!("al\u{1b}[2Jice {KEY}"), "line 1: it holds a control character"),
    ];
    for (text, expected) in cases {
        let error = AllowedSigners::parse(&text).unwrap_err();

        assert_eq!(error.to_string(), expected, "{text}");
    }
}

#[test]
fn test_lines_about_other_keys_are_passed_over_and_told() {
    let text = format!("bob ssh-rsa AAAAB3NzaC1yc2E=\nca cert-authority {KEY}\nalice {KEY}");

    let signers = AllowedSigners::parse(&text).unwrap();

    let lines: Vec<usize> = signers.skipped().iter().map(|skipped| skipped.line).collect();
    assert_eq!(lines, [1, 2]);
}
