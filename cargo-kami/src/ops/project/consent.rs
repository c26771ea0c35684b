//! Whether somebody agrees to what tools ask for, and to what the project grants them.

use super::{
    Moves, Newcomer, ProjectEdit, ProjectError, SyncOptions, SyncQuestion,
    grants::{granted, is_agreed, lines},
    state::State,
    work::{Ask, Settled},
};
use crate::{
    grants::{Consent, Decision, decide, wanted},
    ops::GrantRefusal,
    project::{GrantedTool, agreement},
    store::Store,
};
use kami_registry::{Sha256, lock::LockFile};

/// What a person adds themselves has to be asked for.
pub(super) fn admitted(edit: &ProjectEdit, settled: &[Settled]) -> Result<(), ProjectError> {
    for added in &edit.add {
        let Some(tool) = settled.iter().find(|tool| tool.locked.name == added.name) else { continue };
        let beyond = added.grants.beyond(&tool.asked).flags();
        if !beyond.is_empty() {
            let (name, asked) = (added.name.to_string(), wanted(&tool.asked));
            return Err(GrantRefusal::NotAsked { name, beyond, asked }.into());
        }
    }
    Ok(())
}

/// Whether a version may be used that was not used here before. Nobody's silence is a yes.
pub(super) fn used(
    newcomer: &Newcomer,
    edit: &ProjectEdit,
    options: &SyncOptions,
    ask: Ask<'_>,
) -> Result<(), ProjectError> {
    let (name, version, widened) = (newcomer.name.clone(), newcomer.version.clone(), &newcomer.widened);
    let given = edit.add.iter().find(|added| added.name == name).map(|added| added.grants.clone()).unwrap_or_default();
    let undecided = given.missing(&newcomer.undecided);
    // what must not move was agreed to by whoever committed it
    let consent = if options.moves == Moves::None { Consent::Given } else { options.consent };
    match decide((widened, &undecided), newcomer.policy, consent) {
        Decision::Refused => return Err(ProjectError::Grown { name, version, flags: wanted(widened) }),
        Decision::Taken => return Ok(()),
        Decision::Open => {}
    }
    let flags = wanted(&undecided);
    match ask(SyncQuestion::Use(newcomer)) {
        Some(true) => Ok(()),
        Some(false) => Err(ProjectError::Declined),
        None => Err(ProjectError::Unasked { name, version, flags }),
    }
}

/// What there is to agree to.
pub(super) enum Agreement {
    /// Nothing, or it was agreed to before.
    Standing,
    /// This, from now on.
    New(Sha256),
    /// This, and nobody has.
    Missing(Vec<String>),
}

/// Whether this user agrees to what the project grants. What they grant themselves goes with what they agreed to before.
pub(super) fn agreed(
    (before, after): (&State, (&State, &LockFile)),
    edit: &ProjectEdit,
    options: &SyncOptions,
    ask: Ask<'_>,
) -> Result<Agreement, ProjectError> {
    let store = Store::open(&options.store)?;
    let wanted: Vec<GrantedTool> = granted(after.0, after.1);
    let Some(digest) = agreement(&wanted) else { return Ok(Agreement::Standing) };
    if is_agreed(store.as_ref(), &before.folder, &wanted)? {
        return Ok(Agreement::Standing);
    }
    let former = granted(before, &before.lock);
    let own = is_agreed(store.as_ref(), &before.folder, &former)? && is_own(&wanted, (before, &former), edit);
    if own || options.consent == Consent::Given {
        return Ok(Agreement::New(digest));
    }
    let lines = lines(&wanted);
    if options.moves == Moves::None {
        return Ok(Agreement::Missing(lines));
    }
    match ask(SyncQuestion::Grant(&lines)) {
        Some(true) => Ok(Agreement::New(digest)),
        Some(false) => Err(ProjectError::Declined),
        None => Err(ProjectError::Unagreed { granted: lines }),
    }
}

/// Whether all that is granted was granted and agreed to before, or is what the person grants just now.
fn is_own(wanted: &[GrantedTool], (before, former): (&State, &[GrantedTool]), edit: &ProjectEdit) -> bool {
    let known = |tool: &GrantedTool| {
        former.iter().any(|former| {
            (&former.name, former.registry, former.identity) == (&tool.name, tool.registry, tool.identity)
        })
    };
    let blank = |tool: &GrantedTool| before.manifest.tools.get(&tool.name).is_none_or(|tool| tool.grants.is_empty());
    let added = |tool: &GrantedTool| edit.add.iter().any(|added| added.name == tool.name);
    let granted = wanted.iter().filter(|tool| !tool.grants.is_empty()).collect::<Vec<_>>();
    granted.iter().all(|tool| former.contains(tool) || added(tool) && (known(tool) || blank(tool)))
}
