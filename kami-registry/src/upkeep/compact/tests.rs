//! A registry without its history is the same registry.

use crate::{
    git::Caps,
    index::{
        History, Refreshed,
        sample::{Result, Sample, log_path},
    },
    upkeep::{UpkeepError, compact},
};

#[test]
fn test_compact_keeps_all_content_and_copies_follow() -> Result {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\n"))])?;
    let mut index = sample.fetched()?;
    let last = sample.commit(&[(&path, Some("a\nb\n"))])?;
    let tree = sample.repository.find_commit(last)?.tree_id();

    let commit = compact(&*sample.remote()?, &Caps::default())?;

    let compacted = sample.repository.find_commit(commit)?;
    assert_eq!((compacted.tree_id(), compacted.parent_count()), (tree, 0));
    let Refreshed::Updated(update) = index.refresh(&*sample.remote()?)? else { return Err("it was refused".into()) };
    assert_eq!(update.history, History::Rewritten);
    assert_eq!(compact(&*sample.remote()?, &Caps::default())?, commit);
    Ok(())
}

#[test]
fn test_compact_an_empty_repository_is_refused() -> Result {
    let sample = Sample::new()?;
    sample.repository.find_reference("refs/heads/main")?.delete()?;

    let refused = compact(&*sample.remote()?, &Caps::default());

    assert!(matches!(refused, Err(UpkeepError::Nothing)), "{refused:?}");
    Ok(())
}
