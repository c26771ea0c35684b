//! Packs of a copy, of which each refresh leaves one more.
#![expect(clippy::disallowed_methods, reason = "an adapter: it lists, links and removes files of a repository")]

use git2::{Odb, Oid, Repository};
use std::{
    collections::BTreeSet,
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

/// Each object is looked for in one pack after another, so there should not be many more.
const MOST: usize = 50;
/// Larger ones are left as they are: to write them anew costs more than to look into them.
const SMALL: u64 = 4 << 20;

/// Makes one pack of all small ones, where there are too many. Whoever has this copy alone may do it; those who read it
/// meanwhile find the objects in the new pack.
pub(super) fn tidy(repository: &Repository) -> io::Result<()> {
    let folder = repository.path().join("objects/pack");
    let small = small(&folder)?;
    if small.len() <= MOST {
        return Ok(());
    }
    let before = packs(&folder)?;
    unite(repository, &small).map_err(io::Error::other)?;
    if packs(&folder)? == before {
        return Ok(());
    }
    small.iter().try_for_each(|pack| remove(pack))
}

/// The packs in a folder.
fn packs(folder: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let entries: io::Result<BTreeSet<PathBuf>> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect();
    Ok(entries?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "pack")).collect())
}

/// Those that are small, and that somebody does not mean to keep.
fn small(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_small = |path: &PathBuf| {
        let size = fs::metadata(path).map(|data| data.len());
        size.is_ok_and(|size| size < SMALL)
            && path.with_extension("idx").exists()
            && !path.with_extension("keep").exists()
    };
    Ok(packs(folder)?.into_iter().filter(is_small).collect())
}

/// Writes a pack of all objects in these.
fn unite(repository: &Repository, small: &[PathBuf]) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    // a place where nothing but these is found
    let apart = tempfile::tempdir_in(repository.path())?;
    let place = apart.path().join("pack");
    fs::create_dir(&place)?;
    for file in small.iter().flat_map(|pack| [pack.clone(), pack.with_extension("idx")]) {
        fs::hard_link(&file, place.join(file.file_name().unwrap_or_default()))?;
    }
    let odb = Odb::new()?;
    odb.add_disk_alternate(&apart.path().to_string_lossy())?;
    let (mut ids, from) = (Vec::new(), Repository::from_odb(odb)?);
    from.odb()?.foreach(|id| {
        ids.push(*id);
        true
    })?;
    write(&from, repository, &ids)
}

fn write(from: &Repository, to: &Repository, ids: &[Oid]) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let (mut pack, odb) = (from.packbuilder()?, to.odb()?);
    ids.iter().try_for_each(|id| pack.insert_object(*id, None))?;
    let (mut writer, mut broken) = (odb.packwriter()?, None);
    pack.foreach(|bytes| {
        broken = writer.write_all(bytes).err();
        broken.is_none()
    })?;
    broken.map_or(Ok(()), Err)?;
    Ok(writer.commit().map(drop)?)
}

/// Removes a pack: first what leads to it.
fn remove(pack: &Path) -> io::Result<()> {
    for end in ["idx", "rev", "mtimes", "pack"] {
        match fs::remove_file(pack.with_extension(end)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
