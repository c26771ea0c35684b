//! Builds a project into one component file that carries everything.

use crate::{
    adapters::files,
    project::{Finding, lint},
    toolchain::cargo::{Messages, Profile},
};
use kami_host::domain::Listing;
use std::path::{Path, PathBuf};

mod carried;
mod check;
mod compile;
mod error;
mod found;
mod record;
mod report;

pub use error::BuildError;
pub use report::{BuildReport, Source};

pub(super) use check::list as ask_what_it_offers;
pub(super) use found::card;

/// What to build, and how.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::BuildOptions::new("/tools/demo");
/// assert_eq!(options.package, None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct BuildOptions {
    /// Where to look for the project: an absolute path.
    pub folder: PathBuf,
    /// Its Cargo.toml, where it is not the one around `folder`.
    pub manifest: Option<PathBuf>,
    /// The package, where the workspace has several.
    pub package: Option<String>,
    /// How to optimise.
    pub profile: Profile,
    /// More arguments for `cargo build`, such as `--locked`.
    pub arguments: Vec<String>,
    /// What cargo says, and to whom.
    pub messages: Messages,
    /// Whether the component says from which commit it was built.
    pub revision: Revision,
}

impl BuildOptions {
    /// A release build of the project around `folder`.
    ///
    /// # Examples
    /// ```
    /// let options = cargo_kami::ops::BuildOptions::new("/tools/demo");
    /// assert!(options.folder.ends_with("demo"));
    /// ```
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), ..Self::default() }
    }

    /// The folder the search for the package begins in.
    pub(super) fn start(&self) -> PathBuf {
        let start = self.manifest.as_deref().and_then(Path::parent).unwrap_or(&self.folder);
        self.folder.join(start)
    }
}

/// Whether a component says from which commit it was built. Where it does, the same source gives other bytes after the
/// next commit, and outside the repository.
///
/// # Examples
/// ```
/// assert_eq!(cargo_kami::ops::Revision::default(), cargo_kami::ops::Revision::Omitted);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Revision {
    /// It does not.
    #[default]
    Omitted,
    /// It does.
    Recorded,
}

/// What happens during a build.
///
/// # Examples
/// ```
/// use cargo_kami::{ops::BuildEvent, project::Finding};
/// let event = BuildEvent::Found(Finding::warning("capability-unused", "odd"));
/// assert!(matches!(event, BuildEvent::Found(_)));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum BuildEvent {
    /// A JSON line from cargo, only with [`Messages::Json`].
    Cargo(String),
    /// Something a check found.
    Found(Finding),
}

/// Builds a project. The work is done on the calling thread; a file that is already up to date is not touched.
///
/// # Errors
/// When the project, its kami.toml, its code or its tools are not as they have to be, or a file cannot be written.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::BuildError> {
/// use cargo_kami::ops::{self, BuildOptions};
/// let report = ops::build(&BuildOptions::new("/tools/demo"), &|_event| ()).await?;
/// assert!(report.path.ends_with("target/kami/demo.wasm"));
/// # Ok(()) }
/// ```
pub async fn build(options: &BuildOptions, tell: &(dyn Fn(BuildEvent) + Sync)) -> Result<BuildReport, BuildError> {
    let found = found::find(options)?;
    let carried = carried::carried(&found)?;
    let component = compile::compile(options, &found, tell)?;
    let mut findings = check::imports(&component, &found)?;
    let path = found.component();
    let listing = match check::known(&path, &component) {
        Some(listing) => listing,
        None if check::is_refused(&findings) => Listing::default(),
        None => check::list(component.clone(), &found.package.name).await?,
    };
    let documents = carried.documents.clone();
    let listing = carried.beside(listing);
    if !check::is_refused(&findings) {
        findings.extend(lint(&listing));
    }
    check::settle(&found.package.name, findings, tell)?;
    let manifest = record::manifest(options, &found, listing)?;
    let bytes = record::file(&component, &found, (&manifest, &documents))?;
    if files::read(&path).ok().as_ref() != Some(&bytes) {
        files::write(&path, &bytes)?;
    }
    Ok(BuildReport { path, bytes, manifest, source: record::source(&found) })
}

#[cfg(test)]
mod tests;
