//! Installs a component: fetch, check, show, agree, compile, record.

use super::{BuildEvent, host};
use crate::grants::Consent;
use release::Trusted;

mod alike;
mod check;
pub(in crate::ops) mod compile;
mod consent;
mod error;
mod event;
mod options;
mod predecessor;
mod proposal;
mod record;
pub(in crate::ops) mod release;
mod source;
mod vouched;
pub(in crate::ops) mod web;

use check::Checked;
pub use error::InstallError;
pub use event::{InstallEvent, InstallQuestion, InstallReport};
pub use options::{InstallOptions, Pinning, Unsigned};
pub use proposal::Proposal;
pub use release::{PackageSource, ReleaseError};
pub(in crate::ops) use source::Fetched;
pub use source::InstallSource;
pub use web::{WebError, WebPlace, WebSource};

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
    let prepared = prepare(source::fetch(options, tell, ask).await?, options, tell)?;
    finish(prepared, options, tell, ask).await
}

/// A component that could be installed, and what somebody has to know before they agree.
pub(in crate::ops) struct Prepared {
    checked: Checked,
    proposal: Proposal,
}

/// Everything that can be known of a component without agreeing to it.
pub(in crate::ops) fn prepare(
    fetched: Fetched,
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
) -> Result<Prepared, InstallError> {
    let checked = check::check(fetched)?;
    let proposal = proposal::propose(&checked, options)?;
    tell(InstallEvent::Proposed(Box::new(proposal.clone())));
    Ok(Prepared { checked, proposal })
}

/// What would be installed if everything were agreed to that the policy leaves to be agreed to.
pub(in crate::ops) fn rehearse(prepared: Prepared) -> Result<Proposal, InstallError> {
    consent::settle(&prepared.proposal, Consent::Given, &|_question| None)?;
    Ok(prepared.proposal)
}

/// Installs what is agreed to.
pub(in crate::ops) async fn finish(
    Prepared { checked, proposal }: Prepared,
    options: &InstallOptions,
    tell: &(dyn Fn(InstallEvent) + Sync),
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<InstallReport, InstallError> {
    let more = consent::settle(&proposal, options.consent, ask)?;
    tell(InstallEvent::Compiling(proposal.name.clone()));
    compile::compile(checked.bytes.clone(), options.cache.clone(), |error| tell(InstallEvent::CacheUnused(error)))
        .await?;
    let report = record::record(&proposal, &checked.bytes, &more, options)?;
    // only now: a file that is not what it should be leaves no trust behind
    if let Some(Trusted { store, pin, .. }) = checked.trusted {
        store.keep(pin).map_err(ReleaseError::from)?;
    }
    Ok(report)
}
