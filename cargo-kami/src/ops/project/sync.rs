//! Brings what is locked, and the store, in line with a `kami.toml`.

use super::{
    Moves, Newcomer, ProjectEdit, ProjectError, SyncOptions, SyncQuestion,
    consent::{self, Agreement},
    edit,
    state::State,
    work::{Ask, Work},
    write::Outcome,
};
use kami_registry::{PackageName, lock::LockFile};
use semver::Version;
use std::path::PathBuf;

/// What happens on the way.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::SyncEvent::Fetching("fs-grep".into());
/// assert!(matches!(event, cargo_kami::ops::SyncEvent::Fetching(name) if name == "fs-grep"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum SyncEvent {
    /// A registry cannot be reached, or broke its rules: what it was before counts.
    Stale(String),
    /// A newer version is too new to be trusted yet.
    Waiting(String),
    /// A tool is looked up and fetched.
    Fetching(String),
    /// Everything about a version is checked that was not locked before.
    Checked(Box<Newcomer>),
}

/// What came of it.
///
/// # Examples
/// ```
/// fn is_unchanged(report: &cargo_kami::ops::SyncReport) -> bool {
///     report.moved.is_empty()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct SyncReport {
    /// The folder of the project.
    pub folder: PathBuf,
    /// What is locked otherwise than before.
    pub moved: Vec<Moved>,
    /// How many tools are locked.
    pub tools: usize,
    /// What the project grants and this user has not agreed to, a line a tool; then nothing of it is used yet.
    pub unagreed: Vec<String>,
}

/// A tool that is locked otherwise than before.
///
/// # Examples
/// ```
/// let moved = cargo_kami::ops::Moved { name: "fs-grep".parse()?, from: None, to: Some("1.0.0".parse()?) };
/// assert_eq!(moved.from, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Moved {
    /// The package.
    pub name: PackageName,
    /// The version before, if it was locked.
    pub from: Option<Version>,
    /// The version now, if it is locked.
    pub to: Option<Version>,
}

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
    let outcome = Outcome { before: &before, after: &after, lock: &lock, settled: &settled, agreement: &agreement };
    outcome.write(&options.store, &options.vetting.store)?;
    let unagreed = if let Agreement::Missing(lines) = agreement { lines } else { Vec::new() };
    Ok(SyncReport { moved: moved(&before.lock, &lock), tools: lock.tools.len(), folder: before.folder, unagreed })
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
