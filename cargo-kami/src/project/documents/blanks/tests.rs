//! Texts and the pieces they are cut into.

use super::*;

fn text(text: &str) -> Piece {
    Piece::Text(text.to_owned())
}

fn blank(name: &str) -> Piece {
    Piece::Blank { blank: name.to_owned() }
}

#[test]
fn test_pieces_of_texts_with_blanks_are_cut_there() {
    let known = ["wer", "was"];
    for (given, expected) in [
        ("", vec![]),
        ("Grüß dich", vec![text("Grüß dich")]),
        ("{{wer}}", vec![blank("wer")]),
        ("日本 {{ wer }}{{was}}!", vec![text("日本 "), blank("wer"), blank("was"), text("!")]),
        (r"a \{{ b }} {{was}}", vec![text("a {{ b }} "), blank("was")]),
        ("{ {x} }} }", vec![text("{ {x} }} }")]),
    ] {
        assert_eq!(pieces(given, &known), Ok(expected), "{given}");
    }
}

#[test]
fn test_pieces_of_unknown_blanks_say_what_was_meant() {
    let check = |given: &str, known: &[&str], expected: &str| {
        let error = pieces(given, known).err().unwrap_or_default();

        assert!(error.starts_with(expected), "{error}");
    };

    check(
        "{{langauge}}",
        &["language", "text"],
        "the prompt has no argument for `{{langauge}}`, did you mean `{{language}}`?",
    );
    check("{{x}}", &["language", "text"], "the prompt has no argument for `{{x}}`, there are `language`, `text`");
    check("{{x}}", &[], "the prompt has no argument for `{{x}}`, it has none");
    check("{{", &["x"], "a `{{` is never closed");
}
