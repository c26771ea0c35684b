//! What a project grants, on this machine.

use super::{ProjectError, state::State};
use crate::{
    adapters::files,
    grants::{EnvGrant, Reference, StandingGrants},
    project::{GrantedTool, agreement},
    store::Store,
};
use kami_host::domain::DirGrant;
use kami_registry::{Sha256, lock::LockFile};
use std::path::{Path, PathBuf};

/// What is granted to each tool that is locked, with folders and files where they really are.
pub(super) fn granted(state: &State, lock: &LockFile) -> Vec<GrantedTool> {
    let tool = |(name, tool): (&_, &crate::project::ProjectTool)| {
        let locked = lock.tool(name)?;
        let grants = settled(&tool.grants, &state.folder);
        Some(GrantedTool { name: locked.name.clone(), registry: locked.registry, identity: locked.identity, grants })
    };
    state.manifest.tools.iter().filter_map(tool).collect()
}

/// The same grants, from the root on. A link is followed now: to point it elsewhere later is to grant something else.
fn settled(grants: &StandingGrants, folder: &Path) -> StandingGrants {
    let dirs = grants.dirs.iter().map(|dir| DirGrant { host: found(&dir.host, folder), ..dir.clone() });
    let env = grants.env.iter().map(|env| match &env.from {
        Reference::File(path) => EnvGrant { from: Reference::File(found(path, folder)), ..env.clone() },
        _ => env.clone(),
    });
    StandingGrants { dirs: dirs.collect(), env: env.collect(), ..grants.clone() }
}

fn found(path: &Path, folder: &Path) -> PathBuf {
    let path = folder.join(path);
    files::canonical(&path).unwrap_or_else(|_| path.components().collect())
}

/// Whether this user has agreed to all of it.
pub(super) fn is_agreed(store: Option<&Store>, folder: &Path, tools: &[GrantedTool]) -> Result<bool, ProjectError> {
    let Some(wanted) = agreement(tools) else { return Ok(true) };
    Ok(agreed(store, folder)? == Some(wanted))
}

fn agreed(store: Option<&Store>, folder: &Path) -> Result<Option<Sha256>, ProjectError> {
    Ok(store.map(|store| store.agreement(folder)).transpose()?.flatten())
}

/// All of it, as flags behind the names of the tools. No line can be made to look like several.
pub(super) fn lines(tools: &[GrantedTool]) -> Vec<String> {
    let granted = tools.iter().filter(|tool| !tool.grants.is_empty());
    granted.map(|tool| one_line(&format!("{}: {}", tool.name, tool.grants.flags().join(" ")))).collect()
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() }).collect()
}
