//! The locked tools of projects.

use super::{ServeEvent, ServeOptions, stand::stand};
use crate::ops::{ComponentError, LockedProject, Named};
use kami_host::{Host, mcp::Served};

/// The project a name is about, if it uses tools.
pub(super) fn project(named: &Named, options: &ServeOptions) -> Result<Option<LockedProject>, ComponentError> {
    match (named, &options.held) {
        (Named::Path(folder), Some(store)) if folder.is_dir() => Ok(LockedProject::open(folder, store)?),
        (Named::Locked { project, store, .. }, _) => Ok(LockedProject::open(project, store)?),
        _ => Ok(None),
    }
}

/// Those of its tools that are meant: the one that is named, or all.
pub(super) fn served(
    (named, project): (&Named, &LockedProject),
    (host, options): (&Host, &ServeOptions),
    tell: &(dyn Fn(ServeEvent) + Send + Sync),
) -> Result<Vec<Served>, ComponentError> {
    let meant = |name: &&str| !matches!(named, Named::Locked { name: only, .. } if only != name);
    let mut all = Vec::new();
    for name in project.names().map(|name| name.as_str()).filter(meant) {
        let mut ready = project.ready(name)?;
        std::mem::take(&mut ready.valueless).into_iter().map(ServeEvent::Valueless).for_each(tell);
        all.push(stand(host, ready, (&options.grants, options.limits))?);
    }
    Ok(all)
}
