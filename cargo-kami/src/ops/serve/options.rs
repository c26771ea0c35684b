//! What to serve, and what it may touch and use.

use super::{HttpPlace, ServeError, locked};
use crate::{
    adapters::{FileError, files},
    ops::{ComponentError, LockedProject, Named},
    store::Store,
};
use kami_host::domain::{Grants, RequestedLimits};
use std::path::PathBuf;

/// What to serve, and what it may touch and use.
///
/// # Examples
/// ```
/// use cargo_kami::ops::{Named, ServeOptions};
/// let options = ServeOptions { components: vec![Named::Path("demo.wasm".into())], ..Default::default() };
/// assert_eq!(options.grants, Default::default());
/// ```
#[derive(Clone, Debug, Default)]
pub struct ServeOptions {
    /// Installed tools, which get what they are allowed; component files, which get nothing but `grants`; and folders
    /// of projects, whose locked tools get what the project grants them, and whose own component is built first and may
    /// also send requests to the origins it asks for. Their tools are listed in this order.
    pub components: Vec<Named>,
    /// The folder of a store, to serve everything else that is installed there.
    pub everything: Option<PathBuf>,
    /// The folder of the store that has what projects have locked.
    pub held: Option<PathBuf>,
    /// What each of them may touch, beyond that.
    pub grants: Grants,
    /// Limits that go before those a component asks for or is set.
    pub limits: RequestedLimits,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
    /// Where clients connect; the one client on standard input and output if `None`.
    pub http: Option<HttpPlace>,
    /// The file every call is written down in; none if `None`.
    pub audit: Option<PathBuf>,
}

impl ServeOptions {
    /// What can be known to be wrong before a client is greeted.
    pub(super) fn check(&self) -> Result<(), ServeError> {
        self.http.iter().try_for_each(HttpPlace::check)?;
        for named in &self.components {
            if let Named::Path(path) = named
                && !files::exists(path)
            {
                return Err(ComponentError::from(FileError::Missing { path: path.clone() }).into());
            }
            locked::project(named, self)?.iter().try_for_each(LockedProject::agreed).map_err(ComponentError::from)?;
        }
        if let Some(folder) = self.store() {
            Store::open(&folder).map_err(ComponentError::from)?;
        }
        Ok(())
    }

    /// Whether any of it may become something else while it is served.
    pub(super) fn is_moving(&self) -> bool {
        let is_project = |named| locked::project(named, self).is_ok_and(|project| project.is_some());
        self.store().is_some() || self.components.iter().any(is_project)
    }

    /// The store some of it is in.
    pub(super) fn store(&self) -> Option<PathBuf> {
        let named = self.components.iter().find_map(|named| match named {
            Named::Installed { store, .. } => Some(store),
            Named::Path(_) | Named::Locked { .. } => None,
        });
        self.everything.as_ref().or(named).cloned()
    }
}
