//! All pages, one after the other: later ones use what earlier ones made.

use crate::{page, session::Session};
use std::{fs, io, path::Path};

/// The pages in the order of the summary, and the README before them.
fn pages(repository: &Path) -> io::Result<Vec<String>> {
    let summary = fs::read_to_string(repository.join("docs/src/SUMMARY.md"))?;
    let links = summary.lines().filter_map(|line| line.split_once("](")?.1.split(')').next());
    Ok(["README.md".to_owned()].into_iter().chain(links.map(|link| format!("docs/src/{link}"))).collect())
}

#[test]
fn test_docs_followed_to_the_letter_hold_true() -> io::Result<()> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = tempfile::tempdir()?;
    let mut session = Session::new(folder.path())?;
    let mut wrong = Vec::new();

    for page in pages(&repository)? {
        session.begin();
        let steps = page::steps(&fs::read_to_string(repository.join(&page))?);
        wrong
            .extend(steps.iter().filter_map(|step| session.follow(step).err()).map(|error| format!("{page}: {error}")));
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    Ok(())
}
