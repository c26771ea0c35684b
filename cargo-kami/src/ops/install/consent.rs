//! Whether somebody agrees, and to what.

use super::{Consent, InstallError, InstallQuestion, Proposal};
use crate::grants::{EnvGrant, StandingGrants, wanted};
use kami_host::domain::Capabilities;
use kami_registry::trust::CapabilityGrowth;

/// What the tool is allowed beyond what it was allowed before. Nobody's silence is a yes.
pub(super) fn settle(
    proposal: &Proposal,
    consent: Consent,
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<StandingGrants, InstallError> {
    let (name, widened) = (proposal.name.clone(), &proposal.widened);
    let policy = if widened.is_empty() { CapabilityGrowth::Ask } else { proposal.growth };
    let mut grants = proposal.given.clone();
    match policy {
        CapabilityGrowth::Refuse => return Err(InstallError::Growth { name, flags: wanted(widened) }),
        // what is new is not granted by that: a yes to the version is none to what it asks for
        CapabilityGrowth::Allow => return Ok(grants),
        CapabilityGrowth::Ask if consent == Consent::Given || proposal.undecided.is_empty() => return Ok(grants),
        CapabilityGrowth::Ask => {}
    }
    let before = proposal.before.as_ref().map(|before| before.version.clone());
    match ask(InstallQuestion::Install(proposal)) {
        Some(true) => grants.add(all(&proposal.undecided)),
        Some(false) => return Err(InstallError::Declined { name }),
        None => return Err(InstallError::Unasked { name, before, flags: wanted(&proposal.undecided) }),
    }
    Ok(grants)
}

/// Everything that can be granted by a yes alone. Which folder is meant only a person knows.
fn all(asked: &Capabilities) -> StandingGrants {
    StandingGrants {
        net: asked.net.iter().map(|request| request.origin.clone()).collect(),
        env: asked.env.iter().map(|request| EnvGrant::same(&request.name)).collect(),
        mcp: asked.mcp.clone(),
        ..StandingGrants::default()
    }
}
