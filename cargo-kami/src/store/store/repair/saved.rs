//! What can be read of a damaged database.

use super::{Installed, rows};
use crate::store::{agreed, distrusted, held};
use kami_registry::Sha256;
use rusqlite::Connection;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::{Path, PathBuf},
};

/// What can be read of a damaged database, each row by itself.
#[derive(Default)]
pub(super) struct Saved {
    pub(super) tools: Vec<Installed>,
    /// What projects have locked.
    held: BTreeMap<PathBuf, Vec<Sha256>>,
    /// What somebody has agreed that projects grant.
    agreed: Vec<(PathBuf, Sha256)>,
    distrusted: HashMap<Sha256, String>,
}

impl Saved {
    pub(super) fn read(database: &Path) -> Self {
        let Ok(connection) = Connection::open(database) else { return Self::default() };
        let names = |connection: &Connection| -> rusqlite::Result<Vec<String>> {
            let mut query = connection.prepare("SELECT name FROM tools")?;
            Ok(query.query_map([], |row| row.get(0))?.map_while(Result::ok).collect())
        };
        let names = names(&connection).unwrap_or_default();
        let mut held = BTreeMap::<PathBuf, Vec<Sha256>>::new();
        for (project, sha256) in held::readable(&connection).unwrap_or_default() {
            held.entry(project).or_default().push(sha256);
        }
        Self {
            tools: names.iter().filter_map(|name| rows::find(&connection, name).ok().flatten()).collect(),
            held,
            agreed: agreed::readable(&connection).unwrap_or_default(),
            distrusted: distrusted::readable(&connection).unwrap_or_default(),
        }
    }

    pub(super) fn write(&self, changes: &Connection) -> rusqlite::Result<()> {
        self.tools.iter().try_for_each(|tool| rows::write(changes, tool))?;
        self.held.iter().try_for_each(|(project, components)| held::write(changes, project, components))?;
        self.agreed.iter().try_for_each(|(project, grants)| agreed::write(changes, project, grants))?;
        self.distrusted.iter().try_for_each(|(entry, why)| distrusted::write(changes, entry, Some(why)))
    }

    /// The components that something tells about.
    pub(super) fn components(&self) -> HashSet<Sha256> {
        let installed = self.tools.iter().map(|tool| tool.sha256);
        installed.chain(self.held.values().flatten().copied()).collect()
    }
}
