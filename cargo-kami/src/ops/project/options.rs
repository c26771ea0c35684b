//! What is to become of a project.

use crate::{grants::StandingGrants, ops::Consent, trust::Vetting};
use kami_registry::PackageName;
use semver::VersionReq;
use std::path::PathBuf;

/// How to bring what is locked, and the store, in line with a `kami.toml`.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::{Moves, SyncOptions}, trust::{TrustStore, Vetting}};
/// use kami_registry::{Timestamp, trust::Session};
/// let vetting = Vetting::new(TrustStore::named("trust.toml".into()), Timestamp::from_seconds(0), Session::Ci);
/// let options = SyncOptions::new("/projects/demo".into(), "/home/me/kami".into(), vetting);
/// assert_eq!(options.moves, Moves::Needed);
/// ```
#[derive(Clone, Debug)]
pub struct SyncOptions {
    /// The folder of the project.
    pub folder: PathBuf,
    /// The folder of the store.
    pub store: PathBuf,
    /// Which versions may become others.
    pub moves: Moves,
    /// Whether somebody is asked about what a tool asks for and the project grants.
    pub consent: Consent,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
    /// Whom to trust. What it requires is replaced by what each tool does.
    pub vetting: Vetting,
}

impl SyncOptions {
    /// Moves what has to be moved, and asks about everything.
    ///
    /// # Examples
    /// See [`SyncOptions`].
    pub fn new(folder: PathBuf, store: PathBuf, vetting: Vetting) -> Self {
        Self { folder, store, moves: Moves::default(), consent: Consent::default(), cache: None, vetting }
    }
}

/// Which versions may become others.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Moves::default(), cargo_kami::ops::Moves::Needed);
/// ```
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub enum Moves {
    /// Those that do not fit any more; what is locked and fits stays.
    #[default]
    Needed,
    /// None: a lock that does not fit is an error, and nobody is asked anything.
    None,
    /// Those of these tools too, or of all where none is named.
    Newest(Vec<PackageName>),
}

impl Moves {
    pub(super) fn covers(&self, name: &PackageName) -> bool {
        matches!(self, Self::Newest(names) if names.is_empty() || names.contains(name))
    }
}

/// Changes to the tools of a project, made by the person themselves.
///
/// # Examples
/// ```
/// assert!(cargo_kami::ops::ProjectEdit::default().remove.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
pub struct ProjectEdit {
    /// Tools to use, or to use otherwise.
    pub add: Vec<AddedTool>,
    /// Tools not to use any more.
    pub remove: Vec<PackageName>,
}

/// A tool to use.
///
/// # Examples
/// ```
/// use cargo_kami::ops::AddedTool;
/// let tool = AddedTool { name: "fs-grep".parse()?, requirement: None, registry: None, grants: Default::default() };
/// assert!(tool.grants.is_empty());
/// # Ok::<(), kami_registry::name::NameError>(())
/// ```
#[derive(Clone, Debug)]
pub struct AddedTool {
    /// The package.
    pub name: PackageName,
    /// Which versions fit; where nothing is said, what was required before, or else whatever is compatible with the newest.
    pub requirement: Option<VersionReq>,
    /// The registry, by what it is called in the project or by this user; the default one where nothing is said.
    pub registry: Option<String>,
    /// What it is allowed beside what it was allowed before.
    pub grants: StandingGrants,
}
