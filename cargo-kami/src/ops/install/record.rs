//! Writes down what was agreed.

use super::{
    InstallError, InstallOptions, InstallReport, Pinning, Proposal,
    predecessor::{not_pinned, same_origin},
};
use crate::{
    adapters::environment,
    grants::{StandingGrants, consented},
    store::{Installed, Store},
};
use kami_registry::Sha256;

/// Puts the component into the store, with what it is allowed beyond what it was allowed before.
pub(super) fn record(
    proposal: &Proposal,
    bytes: &[u8],
    more: &StandingGrants,
    options: &InstallOptions,
) -> Result<InstallReport, InstallError> {
    let mut store = Store::create(&options.store)?;
    let mut before = None;
    let tool = store.install(&proposal.name, bytes, |now| {
        if let Some(now) = &now {
            // installed or pinned by somebody else in the meantime
            same_origin(now, &proposal.package, &proposal.provenance)?;
            not_pinned(now, bytes, options.pinning)?;
        }
        let mut tool = tool(proposal, bytes, more, now.as_ref());
        tool.pinned |= options.pinning == Pinning::Pinned;
        before = now;
        Ok::<_, InstallError>(tool)
    })?;
    let missing = tool.grants.missing(&proposal.asked);
    Ok(InstallReport { tool, before, changes: proposal.changes.clone(), missing })
}

fn tool(proposal: &Proposal, bytes: &[u8], more: &StandingGrants, now: Option<&Installed>) -> Installed {
    let manifest = proposal.inspection.manifest();
    // as it is now: what was granted or taken back while somebody thought about the question holds
    let mut allowed = now.map(|now| now.grants.clone()).unwrap_or_default();
    allowed.add(more.clone());
    let allowed = if manifest.is_some() { allowed.within(&proposal.asked) } else { allowed };
    Installed {
        package: proposal.package.clone(),
        version: manifest.map(|manifest| manifest.package_version.clone()).unwrap_or_default(),
        provenance: proposal.provenance.clone(),
        pinned: now.is_some_and(|now| now.pinned),
        consented: consented(&proposal.asked),
        grants: allowed,
        ..Installed::new(&proposal.name, Sha256::of(bytes), environment::now())
    }
}
