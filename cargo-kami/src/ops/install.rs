//! Installs a component: fetch, check, show, agree, compile, record.

use super::{BuildEvent, host};
use crate::{adapters::download::DownloadEvent, store::Installed};
use kami_host::{HostError, domain::Capabilities};
use kami_registry::trust::Question;
use release::Trusted;
use std::path::PathBuf;

mod check;
mod compile;
mod consent;
mod error;
mod options;
mod proposal;
mod record;
mod release;
mod source;
mod vouched;
mod web;

pub use error::InstallError;
pub use options::{Consent, InstallOptions, Unsigned};
pub use proposal::Proposal;
pub use release::{PackageSource, ReleaseError};
pub use source::InstallSource;
pub use web::{WebError, WebPlace, WebSource};

/// What happens on the way.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::InstallEvent::Compiling("demo".into());
/// assert!(matches!(event, cargo_kami::ops::InstallEvent::Compiling(name) if name == "demo"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum InstallEvent {
    /// A project is being built.
    Building(PathBuf),
    /// Something the build has to say.
    Build(BuildEvent),
    /// The registry cannot be reached, or broke its rules: what it was before counts.
    Stale(String),
    /// A newer version is too new to be trusted yet.
    Waiting(String),
    /// Something is being downloaded.
    Downloading(DownloadEvent),
    /// Everything is checked: this is what would be installed.
    Proposed(Box<Proposal>),
    /// The component of that name is being compiled.
    Compiling(String),
    /// Compiled code is not kept.
    CacheUnused(HostError),
}

/// What was installed.
///
/// # Examples
/// ```
/// fn version(report: &cargo_kami::ops::InstallReport) -> &str {
///     &report.tool.version
/// }
/// ```
#[derive(Clone, Debug)]
pub struct InstallReport {
    /// The tool as it is now.
    pub tool: Installed,
    /// The tool in whose place it is.
    pub before: Option<Installed>,
    /// What it asks for and is not allowed.
    pub missing: Capabilities,
}

/// Something a person has to decide.
///
/// # Examples
/// ```
/// use cargo_kami::ops::InstallQuestion;
/// fn is_about_trust(question: &InstallQuestion<'_>) -> bool {
///     matches!(question, InstallQuestion::Trust(_))
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub enum InstallQuestion<'a> {
    /// Whether a package is trusted.
    Trust(&'a Question),
    /// Whether this may be installed, and be allowed what nobody has decided yet.
    Install(&'a Proposal),
}

/// Installs a component, whole or not at all. `ask` says what a person decides; nothing where nobody can be asked.
///
/// # Errors
/// When it cannot be fetched, is not what it claims to be, is not agreed to, or cannot be compiled or written.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::InstallError> {
/// use cargo_kami::ops::{self, InstallOptions, InstallSource};
/// let options = InstallOptions::new(InstallSource::Path("demo.wasm".into()), "/home/me/kami".into());
/// let report = ops::install(&options, &|_event| (), &|_question| None).await?;
/// println!("{} {}", report.tool.name, report.tool.version);
/// # Ok(()) }
/// ```
pub async fn install(
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<InstallReport, InstallError> {
    let fetched = source::fetch(options, tell, ask).await?;
    let checked = check::check(fetched)?;
    let proposal = proposal::propose(&checked, options)?;
    tell(InstallEvent::Proposed(Box::new(proposal.clone())));
    let more = consent::settle(&proposal, options.consent, ask)?;
    tell(InstallEvent::Compiling(proposal.name.clone()));
    compile::compile(checked.bytes.clone(), options, tell).await?;
    let report = record::record(&proposal, &checked.bytes, &more, options)?;
    // only now: a file that is not what it should be leaves no trust behind
    if let Some(Trusted { store, pin }) = checked.trusted {
        store.keep(pin).map_err(ReleaseError::from)?;
    }
    Ok(report)
}
