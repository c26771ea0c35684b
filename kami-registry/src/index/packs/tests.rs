//! A copy that was refreshed very often.

use super::{MOST, packs};
use crate::index::{
    Index,
    sample::{Result, Sample, log_path},
};
use git2::Repository;

/// Puts as many packs of one object each into the copy as a refresh puts there at most before it tidies up.
fn scatter(index: &Index) -> Result<Vec<git2::Oid>> {
    let repository = &index.repository;
    let mut ids = Vec::new();
    for number in 0..=MOST {
        let text = format!("line {number}\n");
        let folder = tempfile::tempdir()?;
        let other = Repository::init_bare(folder.path())?;
        let id = other.blob(text.as_bytes())?;
        super::write(&other, repository, &[id]).map_err(|error| error.to_string())?;
        ids.push(id);
    }
    Ok(ids)
}

#[test]
fn test_refreshed_very_often_copy_has_few_packs_and_all_objects() -> Result {
    let sample = Sample::new()?;
    let mut index = sample.fetched()?;
    let reader = Repository::open_bare(&index.options.folder)?;
    let ids = scatter(&index)?;
    reader.find_blob(*ids.first().ok_or("none")?)?;
    sample.commit(&[(&log_path("x-one")?, Some("a\n"))])?;

    index.refresh(&*sample.remote()?)?;

    assert_eq!(packs(&index.options.folder.join("objects/pack"))?.len(), 1);
    let lost = ids.iter().filter(|id| index.repository.find_blob(**id).is_err() || reader.find_blob(**id).is_err());
    assert_eq!(lost.count(), 0);
    assert_eq!(sample.index()?.log_bytes(&"x-one".parse()?)?.as_deref(), Some(b"a\n".as_slice()));
    Ok(())
}
