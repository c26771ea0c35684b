//! The README, and the book with all its pages one after the other: later ones use what earlier ones made.

use crate::{page, session::Session};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The pages of the book, in the order of its summary.
fn book() -> io::Result<Vec<String>> {
    let summary = fs::read_to_string(repository().join("docs/src/SUMMARY.md"))?;
    let links = summary.lines().filter_map(|line| line.split_once("](")?.1.split(')').next());
    Ok(links.map(|link| format!("docs/src/{link}")).collect())
}

/// Follows the pages in a new folder: what came out otherwise than they show.
fn follow(pages: &[String]) -> io::Result<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let mut session = Session::new(folder.path())?;
    let mut wrong = Vec::new();
    for page in pages {
        session.begin();
        let steps = page::steps(&fs::read_to_string(repository().join(page))?);
        wrong
            .extend(steps.iter().filter_map(|step| session.follow(step).err()).map(|error| format!("{page}: {error}")));
    }
    Ok(wrong)
}

#[test]
fn test_readme_followed_to_the_letter_holds_true() -> io::Result<()> {
    let wrong = follow(&["README.md".to_owned()])?;

    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    Ok(())
}

#[test]
fn test_book_followed_to_the_letter_holds_true() -> io::Result<()> {
    let wrong = follow(&book()?)?;

    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    Ok(())
}
