//! What a registry may do, and what it may not.

use crate::index::{
    Refreshed, Violation,
    sample::{Result, Sample, log_path},
};
use git2::{FileMode, build::TreeUpdateBuilder};

/// What the copy of a registry that held `x-one` with two lines finds wrong after a change.
pub(super) fn violations(change: impl FnOnce(&Sample, &str) -> Result) -> Result<Vec<String>> {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\nb\n"))])?;
    let mut index = sample.fetched()?;
    let accepted = index.accepted();
    change(&sample, &path)?;
    let refreshed = index.refresh(&*sample.remote()?)?;
    let kept = index.log_bytes(&"x-one".parse()?)?;
    Ok(match refreshed {
        Refreshed::Refused(refusal) => {
            assert_eq!((index.accepted(), kept.as_deref()), (accepted, Some(b"a\nb\n".as_slice())));
            refusal.violations.iter().map(Violation::to_string).collect()
        }
        _ => Vec::new(),
    })
}

fn file(text: &str) -> Option<&str> {
    Some(text)
}

#[test]
fn test_judge_growth_is_accepted() -> Result {
    let other = log_path("x-two")?;
    let grown = violations(|sample, path| {
        sample.commit(&[(path, file("a\nb\nc\n")), (&other, file("a\n")), ("README.md", file("hi"))]).map(drop)
    })?;

    assert_eq!(grown, Vec::<String>::new());
    Ok(())
}

#[test]
fn test_judge_rewritten_truncated_or_removed_logs_are_refused() -> Result {
    let path = log_path("x-one")?;
    let edited = violations(|sample, path| sample.commit(&[(path, file("a\nB\nc\n"))]).map(drop))?;
    let cut = violations(|sample, path| sample.commit(&[(path, file("a\n"))]).map(drop))?;
    let swapped = violations(|sample, path| sample.commit(&[(path, file("b\na\n"))]).map(drop))?;
    let gone = violations(|sample, path| sample.commit(&[(path, None)]).map(drop))?;

    let rewritten = |incoming: &str, same: u8| {
        format!(
            "`{path}` was rewritten: 2 lines were accepted, of the {incoming} it has now only the first {same} are the same"
        )
    };
    assert_eq!(edited, [rewritten("3 lines", 1)]);
    assert_eq!(cut, [rewritten("1 line", 1)]);
    assert_eq!(swapped, [rewritten("2 lines", 0)]);
    assert_eq!(gone, [format!("`{path}`, of which 2 lines were accepted, is gone")]);
    Ok(())
}

#[test]
fn test_judge_anything_but_plain_logs_in_their_place_is_refused() -> Result {
    let two = log_path("x-two")?;
    let add = |path: &str, mode: FileMode| {
        let mut update = TreeUpdateBuilder::new();
        violations(|sample, _| {
            sample.update(update.upsert(path, sample.repository.blob(b"/etc/passwd")?, mode)).map(drop)
        })
    };

    let link = add(&two, FileMode::Link)?;
    let program = add(&two, FileMode::BlobExecutable)?;
    let elsewhere = add("p/00/x-two.jsonl", FileMode::Blob)?;
    let file_for_folder = add("p/zz", FileMode::Blob)?;
    let upper = add("p/00/X.jsonl", FileMode::Blob)?;

    let refused = |path: &str, mode: &str| vec![format!("`{path}` (mode {mode}) is no log of a package")];
    assert_eq!(link, refused(&two, "120000"));
    assert_eq!(program, refused(&two, "100755"));
    assert_eq!(elsewhere, refused("p/00/x-two.jsonl", "100644"));
    assert_eq!(file_for_folder, refused("p/zz", "100644"));
    assert_eq!(upper, refused("p/00/X.jsonl", "100644"));
    Ok(())
}

#[test]
fn test_judge_trees_made_to_escape_or_to_lie_are_refused() -> Result {
    let two = log_path("x-two")?;
    let submodule = violations(|sample, _| {
        let commit = sample.commit(&[("x", file("x"))])?;
        let mut update = TreeUpdateBuilder::new();
        sample.update(update.upsert(&two[..], commit, FileMode::Commit)).map(drop)
    })?;
    let dots = violations(|sample, _| {
        let blob = sample.repository.blob(b"x\n")?;
        let bytes = [b"100644 ../../x\0".as_slice(), blob.as_bytes()].concat();
        let folder = sample.repository.odb()?.write(git2::ObjectType::Tree, &bytes)?;
        let settings = sample.repository.blob(Sample::settings()?.as_bytes())?;
        let settings = [b"100644 kami.json\0".as_slice(), settings.as_bytes()].concat();
        let bytes = [&settings, b"40000 p\0".as_slice(), folder.as_bytes()].concat();
        let root = sample.repository.odb()?.write(git2::ObjectType::Tree, &bytes)?;
        sample.point_to(root, None).map(drop)
    })?;

    assert_eq!(submodule, [format!("`{}` (mode 160000) is no log of a package", two)]);
    assert_eq!(dots.last().map(String::as_str), Some("`p/../../x` (mode 100644) is no log of a package"));
    Ok(())
}

#[test]
fn test_judge_logs_over_the_limit_are_refused() -> Result {
    let path = log_path("x-one")?;
    let long = format!("a\nb\n{}", "x".repeat(8 << 20));

    let refused = violations(|sample, path| sample.commit(&[(path, file(&long))]).map(drop))?;

    assert_eq!(refused, [format!("`{path}` has 8388612 bytes, at most 8388608 are allowed")]);
    Ok(())
}
