//! `[[resources]]` and `[[prompts]]`, right and wrong.

use crate::project::ProjectManifest;
use insta::assert_snapshot;

fn problems(text: &str) -> String {
    let problems = ProjectManifest::parse(text).err().unwrap_or_default();
    problems.iter().map(|problem| format!("{}:{}: {}", problem.line, problem.column, problem.message) + "\n").collect()
}

#[test]
fn test_parse_good_documents_makes_a_component() {
    let text = r#"
        [[resources]]
        uri = "notes://a"
        name = "a"
        text = "ä"
        [[prompts]]
        name = "greet"
        arguments = [{ name = "wer", default = "Welt" }]
        messages = [{ text = "Grüß {{wer}}" }, { role = "assistant", file = "./a/b.md" }]
    "#;

    let manifest = ProjectManifest::parse(text).unwrap_or_default();

    assert_eq!((manifest.is_component, problems(text).as_str()), (true, ""));
}

#[test]
fn test_parse_wrong_resources_points_at_each_mistake() {
    let text = r#"[[resources]]
uri = "rules"
name = "rules"
text = ""
[[resources]]
uri = "notes://{day}"
name = 7
file = "../secrets.md"
[[resources]]
uri = "notes://a"
name = "a"
text = "a"
file = "a.md"
[[resources]]
uri = "notes://b"
name = "b"
file = "/etc/passwd"
[[resources]]
uri = "notes://c"
name = "c"
file = "c.unknown"
[[resources]]
uri = "notes://c"
name = "c"
mime_type = "text"
mime-type = "text"
text = ""
[[resources]]
uri = "notes://d"
name = "d"
text = ""
[[resources]]
uri = "notes://d"
name = "d"
text = ""
"#;

    assert_snapshot!(problems(text), @"
    2:7: `rules` is no address: write one such as `notes://rules`, without blanks
    6:7: `notes://{day}` is no address: write one such as `notes://rules`, without blanks
    7:8: invalid type: integer `7`, expected a string
    8:8: `../secrets.md` lies outside the folder of the project
    9:1: a resource has either `text` or `file`
    17:8: `/etc/passwd` lies outside the folder of the project
    21:8: its name does not tell what it holds: add a `mime-type`
    23:7: another resource has this address
    25:1: unknown key `mime_type`, did you mean `mime-type`?
    26:13: `text` is no media type, write it like `text/markdown`
    33:7: another resource has this address
    ");
}

#[test]
fn test_parse_wrong_prompts_points_at_each_mistake() {
    let text = r#"[[prompts]]
name = "a b"
messages = []
[[prompts]]
name = "p"
arguments = [{ name = "x" }, { name = "x" }, { name = "a b" }, { name = "y", required = true, default = "z" }]
messages = [{ text = "ü {{z}}" }, { role = "system", text = "" }, { text = "", file = "a" }, { image = "a.md" }, {}]
[[prompts]]
name = "p"
messages = [{ text = "" }]
[[prompts]]
name = "p"
messages = [{ text = "" }]
"#;

    assert_snapshot!(problems(text), @r#"
    1:1: a prompt has `messages`, like `[{ text = "…" }]`
    2:8: `a b` has the character ` `, allowed are `A-Z`, `a-z`, `0-9`, `_` and `-`
    6:39: another argument has this name
    6:55: `a b` cannot be the name of an argument: letters, digits, `_` and `-`
    6:105: an argument that is required has no default
    7:22: the prompt has no argument for `{{z}}`, did you mean `{{x}}`?; write `\{{` for the braces themselves
    7:44: unknown variant `system`, expected `user` or `assistant`
    7:67: a message has either `text`, `file` or `image`
    7:104: its name is not that of a picture, like `logo.png`
    7:114: a message has either `text`, `file` or `image`
    9:8: another prompt has this name
    12:8: another prompt has this name
    "#);
}
