//! Files that can be taken in, and those that cannot.

use super::*;
use crate::project::ProjectManifest;

const KAMI_TOML: &str = r#"
[[resources]]
uri = "notes://a"
name = "a"
file = "a.md"
[[prompts]]
name = "p"
arguments = [{ name = "x" }]
messages = [{ file = "p.md" }, { image = "i.png" }]
"#;

fn embedded(files: &[(&str, &[u8])]) -> Result<Embedded, String> {
    let declared = ProjectManifest::parse(KAMI_TOML).unwrap_or_default().documents;
    let read = |path: &str| {
        let found = files.iter().find(|(name, _)| *name == path).map(|(_, bytes)| bytes.to_vec());
        found.ok_or_else(|| format!("there is no file `{path}`"))
    };
    let told = |problem: &Problem| format!("{}: {}", problem.line, problem.message);
    embed(declared, KAMI_TOML, &read).map_err(|problems| problems.iter().map(told).collect::<Vec<_>>().join("; "))
}

#[test]
fn test_embed_of_files_takes_in_texts_and_bytes() {
    let embedded =
        embedded(&[("a.md", "Größe".as_bytes()), ("p.md", b"Hi {{x}}"), ("i.png", b"\x89PNG")]).unwrap_or_default();

    let bytes = embedded.documents.to_bytes().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    for part in ["\"text\":\"Größe\"", r#""text":["Hi ",{"blank":"x"}]"#, r#""data":"iVBORw==""#] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    let listing = embedded.beside(Listing::default());
    assert_eq!((listing.resources.first().and_then(|it| it.size), listing.prompts.len()), (Some(7), 1));
}

#[test]
fn test_embed_of_files_that_cannot_be_used_names_each_line() {
    let check = |files: &[(&str, &[u8])], expected: &str| {
        assert_eq!(embedded(files).err().as_deref(), Some(expected));
    };

    check(
        &[("a.md", b"\xff"), ("p.md", b"{{z}}")],
        "5: `a.md` is not UTF-8, as text has to be; \
         9: in `p.md`, the prompt has no argument for `{{z}}`, did you mean `{{x}}`?; write `\\{{` for the braces themselves; \
         9: there is no file `i.png`",
    );
    let large = vec![b'x'; 2 << 20];
    check(&[("a.md", &large), ("p.md", &large), ("i.png", b"1")], "9: a component carries 4 MiB of files at most");
}
