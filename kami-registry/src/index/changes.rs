//! What differs between two states of a registry.

use super::objects::{Entry, FOLDER, ObjectError, Objects, entry};
use git2::Tree;
use std::collections::BTreeMap;

/// Something below the folder of logs that is not the same in both states.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Change {
    /// From the root; what is not UTF-8 is written with replacement characters, and so is no path of a log.
    pub(crate) path: String,
    pub(crate) old: Option<Entry>,
    pub(crate) new: Option<Entry>,
}

/// The folder of the logs.
pub(crate) const LOGS: &str = "p";

type Names = BTreeMap<Vec<u8>, Entry>;

/// What differs below the folder of logs. What stands where a folder should is told as one change; what is the same on
/// both sides is not looked into.
pub(crate) fn changes(
    objects: &Objects<'_>,
    old: Option<&Tree<'_>>,
    new: &Tree<'_>,
) -> Result<Vec<Change>, ObjectError> {
    let mut found = Vec::new();
    let top = Change { path: LOGS.to_owned(), old: old.and_then(|old| entry(old, LOGS)), new: entry(new, LOGS) };
    for folder in descend(objects, top, &mut found)? {
        let files = descend(objects, folder, &mut found)?;
        found.extend(files);
    }
    Ok(found)
}

/// What differs in a folder. Where one side is no folder, that goes to `found`, and the other side is one of which all is
/// new or gone.
fn descend(objects: &Objects<'_>, change: Change, found: &mut Vec<Change>) -> Result<Vec<Change>, ObjectError> {
    if change.old == change.new {
        return Ok(Vec::new());
    }
    if let Some(entry) = change.new.filter(|entry| entry.mode != FOLDER) {
        found.push(Change { path: change.path.clone(), old: None, new: Some(entry) });
    }
    let (old, new) = (names(objects, change.old)?, names(objects, change.new)?);
    let path = |name: &[u8]| format!("{}/{}", change.path, String::from_utf8_lossy(name));
    let all = old.keys().chain(new.keys().filter(|name| !old.contains_key(*name)));
    let pairs = all.map(|name| Change { path: path(name), old: old.get(name).copied(), new: new.get(name).copied() });
    Ok(pairs.filter(|change| change.old != change.new).collect())
}

fn names(objects: &Objects<'_>, folder: Option<Entry>) -> Result<Names, ObjectError> {
    let Some(folder) = folder.filter(|entry| entry.mode == FOLDER) else { return Ok(Names::new()) };
    let tree = objects.tree(folder.id)?;
    let named = |entry: git2::TreeEntry<'_>| {
        (entry.name_bytes().to_vec(), Entry { id: entry.id(), mode: entry.filemode_raw() })
    };
    Ok(tree.iter().map(named).collect())
}
