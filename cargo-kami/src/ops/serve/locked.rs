//! The locked tools of projects.

use super::{ServeEvent, ServeOptions, stand::stand};
use crate::{
    adapters::files,
    ops::{ComponentError, LockedProject, Named},
    project::MANIFEST_FILE,
};
use kami_host::{
    Host,
    domain::{Grants, RequestedLimits},
    mcp::Served,
};
use kami_registry::lock::LOCK_FILE;
use std::path::{Path, PathBuf};

type Tell<'a> = &'a (dyn Fn(ServeEvent) + Send + Sync);
type Terms<'a> = (&'a Host, &'a Grants, RequestedLimits);

/// The project a name is about, if it uses tools.
pub(super) fn project(named: &Named, options: &ServeOptions) -> Result<Option<LockedProject>, ComponentError> {
    open(named, options.held.as_deref())
}

fn open(named: &Named, held: Option<&Path>) -> Result<Option<LockedProject>, ComponentError> {
    match (named, held) {
        (Named::Path(folder), Some(store)) if folder.is_dir() => Ok(LockedProject::open(folder, store)?),
        (Named::Locked { project, store, .. }, _) => Ok(LockedProject::open(project, store)?),
        _ => Ok(None),
    }
}

/// The tools of a project, as they were when its files were last looked at.
pub(super) struct Locked {
    named: Named,
    held: Option<PathBuf>,
    files: [Option<String>; 2],
    pub(super) served: Vec<Served>,
    /// Whether its files say something that cannot be served.
    is_waiting: bool,
}

impl Locked {
    /// The tools that are meant: the one that is named, or all of the project.
    pub(super) fn load(
        named: &Named,
        options: &ServeOptions,
        host: &Host,
        tell: Tell<'_>,
    ) -> Result<Self, ComponentError> {
        let (held, files) = (options.held.clone(), files_of(named));
        let served = served(named, held.as_deref(), (host, &options.grants, options.limits), tell)?;
        Ok(Self { named: named.clone(), held, files, served, is_waiting: false })
    }

    /// Takes in what has changed, and whether anything has. What cannot be served is told once, and until it can be, what was
    /// served before still is.
    pub(super) fn look(&mut self, terms: Terms<'_>, tell: Tell<'_>) -> bool {
        let files = files_of(&self.named);
        let is_new = files != self.files;
        if !is_new && !self.is_waiting {
            return false;
        }
        self.files = files;
        match served(&self.named, self.held.as_deref(), terms, tell) {
            Ok(served) => {
                (self.served, self.is_waiting) = (served, false);
                true
            }
            Err(error) => {
                self.is_waiting = true;
                if is_new {
                    tell(ServeEvent::Project(error));
                }
                false
            }
        }
    }
}

fn files_of(named: &Named) -> [Option<String>; 2] {
    let folder = match named {
        Named::Path(folder) | Named::Locked { project: folder, .. } => folder,
        Named::Installed { .. } => return [None, None],
    };
    [MANIFEST_FILE, LOCK_FILE].map(|file| files::read_text(&folder.join(file)).ok().flatten())
}

fn served(
    named: &Named,
    held: Option<&Path>,
    (host, grants, limits): Terms<'_>,
    tell: Tell<'_>,
) -> Result<Vec<Served>, ComponentError> {
    let Some(project) = open(named, held)? else { return Ok(Vec::new()) };
    let meant = |name: &&str| !matches!(named, Named::Locked { name: only, .. } if only != name);
    let mut all = Vec::new();
    for name in project.names().map(|name| name.as_str()).filter(meant) {
        let (mut ready, bytes) = project.ready(name)?;
        std::mem::take(&mut ready.valueless).into_iter().map(ServeEvent::Valueless).for_each(tell);
        let unusable = |source| ComponentError::Unusable { path: name.into(), source };
        all.push(stand(ready, host.component(bytes).map_err(unusable)?, (grants, limits)));
    }
    Ok(all)
}
