//! The locked tools of projects.

use super::{ServeEvent, ServeOptions, stand::stand, tallies::Tallies};
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

mod letting_go;

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
    project: Option<LockedProject>,
    pub(super) served: Vec<Served>,
    tallies: Tallies,
    /// What its files say now and cannot be served.
    waiting: Option<Waiting>,
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
        let (named, tallies) = (named.clone(), Tallies::default());
        let mut locked = Self { named, held, files, project: None, served: Vec::new(), tallies, waiting: None };
        locked.take_in((host, &options.grants, options.limits), tell)?;
        Ok(locked)
    }

    /// Takes in what has changed, and whether anything has. What cannot be served is told once, and until it can be, what was
    /// served before still is.
    pub(super) fn look(&mut self, terms: Terms<'_>, tell: Tell<'_>) -> bool {
        let files = files_of(&self.named);
        let is_new = files != self.files;
        if !is_new && self.waiting.is_none() {
            return self.let_go(tell);
        }
        self.files = files;
        match self.take_in(terms, tell) {
            Ok(()) => {
                self.waiting = None;
                return true;
            }
            // whoever is writing the files may be between them: the next look knows
            Err(_) if is_new => self.waiting = Some(Waiting::Untold),
            Err(error) => {
                if self.waiting.replace(Waiting::Told) == Some(Waiting::Untold) {
                    tell(ServeEvent::Project(error));
                }
            }
        }
        false
    }

    /// Writes down how often its tools were called since the last time.
    pub(super) fn count(&self) {
        if let Some(project) = &self.project {
            project.count(&self.tallies.take());
        }
    }

    fn take_in(&mut self, terms: Terms<'_>, tell: Tell<'_>) -> Result<(), ComponentError> {
        let project = open(&self.named, self.held.as_deref())?;
        self.served = match &project {
            Some(project) => served(project, &self.named, terms, tell)?,
            None => Vec::new(),
        };
        for served in &mut self.served {
            served.tally = self.tallies.of(&served.name);
        }
        self.project = project;
        Ok(())
    }
}

/// Whether anybody was told of what cannot be served.
#[derive(Clone, Copy, PartialEq)]
enum Waiting {
    Untold,
    Told,
}

fn files_of(named: &Named) -> [Option<String>; 2] {
    let folder = match named {
        Named::Path(folder) | Named::Locked { project: folder, .. } => folder,
        Named::Installed { .. } => return [None, None],
    };
    [MANIFEST_FILE, LOCK_FILE].map(|file| files::read_text(&folder.join(file)).ok().flatten())
}

fn served(
    project: &LockedProject,
    named: &Named,
    (host, grants, limits): Terms<'_>,
    tell: Tell<'_>,
) -> Result<Vec<Served>, ComponentError> {
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

#[cfg(test)]
mod tests;
