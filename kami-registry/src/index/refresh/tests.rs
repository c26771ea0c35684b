//! A copy and the registry it is made of.
#![expect(clippy::disallowed_methods, reason = "a test breaks what it made")]

use crate::index::{
    History, IndexError, Refreshed,
    sample::{Result, Sample, log_path},
};
use std::fs;

#[test]
fn test_refresh_of_a_new_copy_brings_everything() -> Result {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\n"))])?;
    let mut index = sample.index()?;

    let Refreshed::Updated(update) = index.refresh(&*sample.remote()?)? else { return Err("nothing came".into()) };

    assert_eq!((update.history, update.packages), (History::New, vec!["x-one".parse()?]));
    assert_eq!(index.names()?, ["x-one".parse()?]);
    assert_eq!(index.log_bytes(&"x-one".parse()?)?.as_deref(), Some(b"a\n".as_slice()));
    assert_eq!(index.log_bytes(&"x-two".parse()?)?, None);
    assert_eq!(index.settings()?.id, Sample::id());
    assert_eq!(index.age().changed.map(|time| time.seconds()), Some(1_700_000_000));
    assert!(index.age().reached.is_some());
    Ok(())
}

#[test]
fn test_refresh_without_news_says_so() -> Result {
    let sample = Sample::new()?;
    let mut index = sample.fetched()?;

    let again = index.refresh(&*sample.remote()?)?;

    assert!(matches!(again, Refreshed::Unchanged), "{again:?}");
    Ok(())
}

#[test]
fn test_refresh_of_a_squashed_history_is_accepted_and_told() -> Result {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\n"))])?;
    let mut index = sample.fetched()?;
    let squashed = sample.commit(&[(&path, Some("a\nb\n"))])?;
    sample.point_to(sample.repository.find_commit(squashed)?.tree_id(), None)?;

    let Refreshed::Updated(update) = index.refresh(&*sample.remote()?)? else { return Err("it was refused".into()) };

    assert_eq!(update.history, History::Rewritten);
    assert_eq!(index.log_bytes(&"x-one".parse()?)?.as_deref(), Some(b"a\nb\n".as_slice()));
    Ok(())
}

#[test]
fn test_refresh_out_of_reach_keeps_what_was_accepted() -> Result {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\n"))])?;
    let mut index = sample.fetched()?;
    let remote = sample.remote()?;
    fs::remove_dir_all(sample.folder.path().join("remote.git"))?;

    let offline = index.refresh(&*remote)?;

    assert!(matches!(offline, Refreshed::Offline(_)), "{offline:?}");
    assert!(index.log_bytes(&"x-one".parse()?)?.is_some());
    Ok(())
}

#[test]
fn test_refresh_without_the_branch_is_refused() -> Result {
    let sample = Sample::new()?;
    let mut index = sample.fetched()?;
    sample.repository.find_reference("refs/heads/main")?.delete()?;

    let refused = index.refresh(&*sample.remote()?)?;

    let Refreshed::Refused(refusal) = refused else { return Err("it was accepted".into()) };
    assert_eq!(refusal.code(), "registry-branch-gone");
    Ok(())
}

#[test]
fn test_refresh_of_what_is_no_registry_fails() -> Result {
    let sample = Sample::new()?;
    sample.commit(&[("kami.json", None), ("README.md", Some("hello"))])?;
    let mut index = sample.index()?;

    let failed = index.refresh(&*sample.remote()?);

    let Err(IndexError::Refused(refusal)) = failed else { return Err("it was accepted".into()) };
    assert_eq!((refusal.code(), index.accepted()), ("registry-none-there", None));
    assert!(matches!(index.names(), Err(IndexError::Empty { .. })));
    Ok(())
}

#[test]
fn test_accept_a_refused_state_by_its_commit() -> Result {
    let sample = Sample::new()?;
    let path = log_path("x-one")?;
    sample.commit(&[(&path, Some("a\nb\n"))])?;
    let mut index = sample.fetched()?;
    let evil = sample.commit(&[(&path, Some("a\n"))])?.to_string();
    index.refresh(&*sample.remote()?)?;

    let unnamed = index.accept("1234567").map_err(|error| error.code());
    let pending = index.pending()?.map(|refusal| refusal.code());
    let accepted = index.accept(evil.get(..12).unwrap_or_default())?;

    assert_eq!((unnamed, pending), (Err("index-commit"), Some("registry-rewritten")));
    assert_eq!(accepted.to_string(), evil);
    assert!(index.pending()?.is_none());
    assert_eq!(index.log_bytes(&"x-one".parse()?)?.as_deref(), Some(b"a\n".as_slice()));
    Ok(())
}

#[test]
fn test_accept_never_takes_another_registry() -> Result {
    let sample = Sample::new()?;
    let mut index = sample.fetched()?;
    let other = Sample::settings()?.replace("07", "08");
    let evil = sample.commit(&[("kami.json", Some(&other))])?.to_string();
    index.refresh(&*sample.remote()?)?;

    let refused = index.accept(&evil).map_err(|error| error.code());

    assert_eq!(refused, Err("registry-other"));
    Ok(())
}
