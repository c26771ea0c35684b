//! What is filled in, left out, or looks like a blank itself.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn prompt() -> StaticPrompt {
    let text = r#"{"name":"review","arguments":[{"name":"style","default":"kurz","completions":["Kurz","länger","KURZ & gut"]}],
        "messages":[{"role":"user","text":["Prüfe ",{"blank":"file"},": ",{"blank":"style"},{"blank":"none"}]},
                    {"role":"assistant","image":{"mimeType":"image/png","data":"iVBO"}}]}"#;
    serde_json::from_str(text).unwrap()
}

fn check(filled: &[(&str, &str)], expected: &str) {
    let filled: Vec<Filled> = filled.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();

    let messages = prompt().fill(&filled).messages;

    let texts: Vec<_> = messages.iter().filter_map(|(_, content)| content.text()).collect();
    assert_eq!(texts, [expected]);
    assert_eq!(prompt().size(&filled), expected.len() + 3);
}

#[test]
fn test_fill_with_blanks_puts_in_values_and_defaults() {
    check(&[("file", "日本.rs"), ("style", "lang")], "Prüfe 日本.rs: lang");
    check(&[("file", "{{style}}")], "Prüfe {{style}}: kurz");
    check(&[], "Prüfe : kurz");
}

#[test]
fn test_size_of_many_blanks_is_known_without_filling_them_in() {
    let pieces = vec![Piece::Blank { blank: "a".into() }; 1 << 20];
    let message = StaticMessage { role: crate::domain::Role::User, content: StaticContent::Text(pieces) };
    let prompt = StaticPrompt { messages: vec![message], ..StaticPrompt::default() };

    let size = prompt.size(&[("a".into(), "x".repeat(1 << 20))]);

    assert_eq!(size, 1 << 40);
}

#[test]
fn test_complete_of_half_typed_values_ignores_case() {
    let check = |typed: &str, expected: &[&str]| {
        let found = prompt().complete("style", typed);

        assert_eq!(found.values, expected);
        assert_eq!(found.total, Some(expected.len() as u32));
    };

    check("ku", &["Kurz", "KURZ & gut"]);
    check("LÄ", &["länger"]);
    check("x", &[]);
    assert!(prompt().complete("file", "").values.is_empty());
}
