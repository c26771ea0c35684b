//! How often the locked tools of a project are called.

use super::{LockedProject, ProjectError};
use crate::{
    adapters::environment,
    store::{Count, Store, Usage},
};
use kami_registry::lock::LockedTool;

impl LockedProject {
    /// Counts calls of its tools. A count that cannot be written is not worth an error.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) -> Result<(), cargo_kami::ops::ProjectError> {
    /// project.count(&[("fs-grep".to_owned(), cargo_kami::store::Count { calls: 1, failures: 0 })]);
    /// for (tool, usage) in project.tools()? {
    ///     println!("{} {}: {} calls", tool.name, tool.version, usage.calls);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn count(&self, counts: &[(String, Count)]) {
        if counts.is_empty() {
            return;
        }
        if let Ok(Some(mut store)) = Store::open(&self.store) {
            let _ = store.count_locked(&self.state.lock_path(), counts, environment::now());
        }
    }

    /// Its tools, and how often they were called in this folder.
    ///
    /// # Errors
    /// When the store cannot be read.
    ///
    /// # Examples
    /// See [`count`](Self::count).
    pub fn tools(&self) -> Result<Vec<(LockedTool, Usage)>, ProjectError> {
        let (store, project) = (Store::open(&self.store)?, self.state.lock_path());
        let used = |tool: &LockedTool| match &store {
            Some(store) => Ok((tool.clone(), store.locked_usage(&project, tool.name.as_str())?)),
            None => Ok((tool.clone(), Usage::default())),
        };
        self.state.lock.tools.iter().map(used).collect()
    }
}
