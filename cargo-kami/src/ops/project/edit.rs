//! Changes to a `kami.toml` that a person has asked for.

use super::{AddedTool, ProjectEdit, ProjectError, state::State};
use crate::{
    grants::StandingGrants,
    ops::requirement::requirement,
    project::{ToolEntry, add_tool, remove_tool},
};
use kami_host::domain::DirGrant;
use kami_registry::lock::LockFile;
use semver::{Op, VersionReq};
use std::path::{Path, PathBuf};

/// The project with those changes. What nobody requires a version of takes any, for the moment.
pub(super) fn edited(before: &State, edit: &ProjectEdit) -> Result<State, ProjectError> {
    let mut text = before.text.clone();
    for name in &edit.remove {
        let known = || before.manifest.tools.keys().cloned().collect();
        text = remove_tool(&text, name)?.ok_or_else(|| ProjectError::Unused { name: name.clone(), known: known() })?;
    }
    for tool in &edit.add {
        let former = before.manifest.tools.get(&tool.name);
        let required = tool.requirement.as_ref().or(former.map(|former| &former.requirement));
        let mut grants = former.map(|former| former.grants.clone()).unwrap_or_default();
        grants.add(below(&tool.grants, &before.folder));
        text = with(&text, tool, (required.unwrap_or(&VersionReq::STAR), &grants))?;
    }
    before.with_text(text)
}

/// The same, where what nobody required a version of takes whatever is compatible with what was chosen.
pub(super) fn closed(draft: &State, edit: &ProjectEdit, lock: &LockFile) -> Result<State, ProjectError> {
    let mut text = draft.text.clone();
    for tool in edit.add.iter().filter(|tool| tool.requirement.is_none()) {
        let added = draft.manifest.tools.get(&tool.name).filter(|added| added.requirement == VersionReq::STAR);
        if let (Some(added), Some(locked)) = (added, lock.tool(&tool.name)) {
            text = with(&text, tool, (&requirement(Op::Caret, &locked.version), &added.grants))?;
        }
    }
    draft.with_text(text)
}

fn with(
    text: &str,
    tool: &AddedTool,
    (requirement, grants): (&VersionReq, &StandingGrants),
) -> Result<String, ProjectError> {
    let entry = ToolEntry { requirement, registry: tool.registry.as_deref(), grants };
    Ok(add_tool(text, &tool.name, entry)?)
}

/// The same grants, with folders below the project's as they are from there: it may lie elsewhere on another machine.
fn below(grants: &StandingGrants, folder: &Path) -> StandingGrants {
    let dirs = grants.dirs.iter().map(|dir| DirGrant { host: relative(&dir.host, folder), ..dir.clone() });
    StandingGrants { dirs: dirs.collect(), ..grants.clone() }
}

fn relative(path: &Path, folder: &Path) -> PathBuf {
    match path.strip_prefix(folder) {
        Ok(below) if below.as_os_str().is_empty() => ".".into(),
        Ok(below) => Path::new(".").join(below),
        Err(_) => path.to_path_buf(),
    }
}
