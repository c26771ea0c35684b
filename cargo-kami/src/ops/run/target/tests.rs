//! Every way to leave something out.

use super::*;

fn read(line: &str) -> Result<[Option<String>; 3], TargetError> {
    let words: Vec<String> = line.split_whitespace().map(String::from).collect();
    let path = |word: &str| (word == "." || word.ends_with(".wasm")).then(|| Named::Path(word.into()));
    let target = RunTarget::of(&words, path)?;
    let component = target.component.map(|named| match named {
        Named::Path(path) => path.display().to_string(),
        Named::Installed { name, .. } | Named::Locked { name, .. } => name,
    });
    Ok([component, target.tool, target.json])
}

#[test]
fn test_target_words_left_out_are_told_apart() {
    let table = [
        ("", [None, None, None]),
        (".", [Some("."), None, None]),
        ("greet", [None, Some("greet"), None]),
        ("{}", [None, None, Some("{}")]),
        ("-", [None, None, Some("-")]),
        ("@in.json", [None, None, Some("@in.json")]),
        ("a.wasm greet", [Some("a.wasm"), Some("greet"), None]),
        ("a.wasm {}", [Some("a.wasm"), None, Some("{}")]),
        ("greet {}", [None, Some("greet"), Some("{}")]),
        (". greet -", [Some("."), Some("greet"), Some("-")]),
        ("greet loud", [None, Some("greet"), Some("loud")]),
    ];

    for (line, expected) in table {
        assert_eq!(read(line), Ok(expected.map(|word| word.map(String::from))), "{line}");
    }
}

#[test]
fn test_target_word_without_meaning_is_named() {
    assert_eq!(read("greet {} again"), Err(TargetError::OneTooMany("again".to_owned())));
    assert_eq!(read("{} {}"), Err(TargetError::OneTooMany("{}".to_owned())));
    assert_eq!(read("demo greet {}"), Err(TargetError::NoComponent("demo".to_owned())));
}
