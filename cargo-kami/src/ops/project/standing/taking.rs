//! Takes the locked tools of a project from the store.

use super::{LockedProject, ProjectError};
use crate::{
    ops::{Ready, project::work::asked, standing::equipped},
    store::{Installed, Provenance, Store, StoreError},
};
use kami_host::{Inspection, domain::Granting};
use kami_registry::{Timestamp, lock::LockedTool};

impl LockedProject {
    /// What is locked of a tool, and its component, which is the one that is locked.
    ///
    /// # Errors
    /// When the project does not use it, or its component is not there or another one.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) -> Result<(), cargo_kami::ops::ProjectError> {
    /// for name in project.names() {
    ///     println!("{}", project.component(name.as_str())?.0.version);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn component(&self, name: &str) -> Result<(&LockedTool, Vec<u8>), ProjectError> {
        let locked = self.state.lock.tools.iter().find(|tool| tool.name.as_str() == name);
        let unused = || StoreError::Unknown { name: name.to_owned(), known: Vec::new() };
        let locked = locked.ok_or_else(unused)?;
        let gone = || StoreError::Gone {
            name: name.to_owned(),
            path: self.store.clone(),
            again: "cargo kami sync".to_owned(),
        };
        let bytes = Store::open(&self.store)?.ok_or_else(gone)?.held(name, &locked.artifact.sha256)?;
        asked(locked, &bytes)?;
        Ok((locked, bytes))
    }

    /// Takes a tool from the store, with what the project grants it, and its component.
    ///
    /// # Errors
    /// As with [`component`](Self::component), and when this user has not agreed to what the project grants.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) -> Result<(), cargo_kami::ops::ProjectError> {
    /// for name in project.names() {
    ///     println!("{} bytes", project.ready(name.as_str())?.1.len());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn ready(&self, name: &str) -> Result<(Ready, Vec<u8>), ProjectError> {
        self.agreed()?;
        let (locked, bytes) = self.component(name)?;
        self.usable(name)?;
        let (tool, granting) = (self.tool(locked), Granting::Command(format!("cargo kami add {name}")));
        Ok((equipped(tool, Inspection::read(&bytes).ok().as_ref(), granting), bytes))
    }

    /// Whether what is locked of a tool may be run: what is distrusted is not, wherever it is locked.
    ///
    /// # Errors
    /// When it is distrusted, or the store cannot be read.
    ///
    /// # Examples
    /// ```no_run
    /// # fn example(project: &cargo_kami::ops::LockedProject) {
    /// let usable = project.names().filter(|name| project.usable(name.as_str()).is_ok());
    /// println!("{} tools", usable.count());
    /// # }
    /// ```
    pub fn usable(&self, name: &str) -> Result<(), StoreError> {
        let Some(locked) = self.state.lock.tools.iter().find(|tool| tool.name.as_str() == name) else { return Ok(()) };
        let why = Store::open(&self.store)?.map(|store| store.distrusted(&locked.entry)).transpose()?.flatten();
        let remedy = format!("lock another version: `cargo kami sync --update {name}`");
        why.map_or(Ok(()), |why| Err(StoreError::Distrusted { why, remedy }))
    }

    /// The tool as it would be if it were installed.
    fn tool(&self, locked: &LockedTool) -> Installed {
        let granted = self.granted.iter().find(|tool| tool.name == locked.name);
        let provenance = Provenance {
            source: self.state.lock_path().display().to_string(),
            registry: Some(locked.registry),
            entry: Some(locked.entry),
            identity: Some(locked.identity),
            signers: locked.signers.clone(),
        };
        Installed {
            version: locked.version.to_string(),
            size: locked.artifact.size,
            provenance,
            consented: locked.capabilities,
            grants: granted.map(|tool| tool.grants.clone()).unwrap_or_default(),
            ..Installed::new(locked.name.as_str(), locked.artifact.sha256, Timestamp::from_seconds(0))
        }
    }
}
