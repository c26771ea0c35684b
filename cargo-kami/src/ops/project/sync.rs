//! Brings what is locked, and the store, in line with a `kami.toml`.

use super::{
    Moved, Moves, ProjectEdit, ProjectError, SyncEvent, SyncOptions, SyncQuestion, SyncReport,
    consent::{self, Agreement},
    edit,
    state::State,
    work::{Ask, Settled, Work},
    write::Outcome,
};
use crate::ops::install::compile::compile;
use kami_registry::{PackageName, lock::LockFile};

/// Makes changes to the tools of a project, perhaps none, and brings what is locked and the store in line with them: all
/// of it, or nothing. What is locked and fits stays, and where its component is in the store no registry is asked.
///
/// # Errors
/// When a tool cannot be had, is not trusted, or nobody agrees to it; or with [`Moves::None`], when the lock does not fit.
///
/// # Examples
/// ```no_run
/// # async fn example(options: cargo_kami::ops::SyncOptions) -> Result<(), cargo_kami::ops::ProjectError> {
/// use cargo_kami::ops::{self, ProjectEdit};
/// let report = ops::sync(&ProjectEdit::default(), &options, &|_event| (), &|_question| None).await?;
/// println!("{} tools", report.tools);
/// # Ok(()) }
/// ```
pub async fn sync(
    edit: &ProjectEdit,
    options: &SyncOptions,
    tell: &(dyn Fn(SyncEvent) + Sync),
    ask: &(dyn Fn(SyncQuestion<'_>) -> Option<bool> + Sync),
) -> Result<SyncReport, ProjectError> {
    let before = State::read(&options.folder)?;
    let draft = edit::edited(&before, edit)?;
    check(&draft, options)?;
    let mut work = Work::new((&draft, options), tell, ask)?;
    let settled = work.all().await?;
    consent::admitted(edit, &settled)?;
    for newcomer in settled.iter().filter_map(|tool| tool.newcomer.as_ref()) {
        tell(SyncEvent::Checked(Box::new(newcomer.clone())));
        consent::used(newcomer, edit, options, ask)?;
    }
    let lock = work.lock(&settled);
    let after = edit::closed(&draft, edit, &lock)?;
    let agreement = agreement((&before, &after, &lock), edit, options, ask)?;
    compiled(&settled, options, tell).await?;
    let outcome = Outcome { before: &before, after: &after, lock: &lock, settled: &settled, agreement: &agreement };
    outcome.write(&options.store, &options.vetting.store)?;
    let unagreed = if let Agreement::Missing(lines) = agreement { lines } else { Vec::new() };
    Ok(SyncReport { moved: moved(&before.lock, &lock), tools: lock.tools.len(), folder: before.folder, unagreed })
}

/// Compiles what was fetched: what cannot be run is not locked.
async fn compiled(
    settled: &[Settled],
    options: &SyncOptions,
    tell: &(dyn Fn(SyncEvent) + Sync),
) -> Result<(), ProjectError> {
    for tool in settled {
        let Some(bytes) = tool.fetched.clone() else { continue };
        tell(SyncEvent::Compiling(tool.locked.name.to_string()));
        let done = compile(bytes, options.cache.clone(), |error| tell(SyncEvent::CacheUnused(error))).await;
        done.map_err(|error| ProjectError::Useless(Box::new(error)))?;
    }
    Ok(())
}

fn agreement(
    (before, after, lock): (&State, &State, &LockFile),
    edit: &ProjectEdit,
    options: &SyncOptions,
    ask: Ask<'_>,
) -> Result<Agreement, ProjectError> {
    consent::agreed((before, (after, lock)), edit, options, ask)
}

/// What names tools that are not used is a mistake; what must not move must fit.
fn check(draft: &State, options: &SyncOptions) -> Result<(), ProjectError> {
    if let Moves::Newest(names) = &options.moves
        && let Some(name) = names.iter().find(|name| !draft.manifest.tools.contains_key(*name))
    {
        return Err(ProjectError::Unused { name: name.clone(), known: draft.manifest.tools.keys().cloned().collect() });
    }
    if options.moves == Moves::None { fitting(draft) } else { Ok(()) }
}

/// Whether the lock is there, and of this `kami.toml`.
pub(super) fn fitting(state: &State) -> Result<(), ProjectError> {
    let (path, changes) = (state.lock_path(), state.differences());
    match (&state.lock_text, changes.is_empty()) {
        (None, false) => Err(ProjectError::LockMissing { path }),
        (Some(_), false) => Err(ProjectError::LockOutdated { path, changes }),
        (_, true) => Ok(()),
    }
}

fn moved(before: &LockFile, after: &LockFile) -> Vec<Moved> {
    let version = |lock: &LockFile, name: &PackageName| lock.tool(name).map(|tool| tool.version.clone());
    let gone = before.tools.iter().filter(|tool| after.tool(&tool.name).is_none());
    let new = after.tools.iter().filter(|tool| before.tool(&tool.name) != Some(tool));
    let names = gone.chain(new).map(|tool| tool.name.clone());
    names.map(|name| Moved { from: version(before, &name), to: version(after, &name), name }).collect()
}
