//! Whether somebody agrees, and to what.

use super::{Consent, InstallError, InstallQuestion, Proposal};
use crate::grants::{EnvGrant, StandingGrants, wanted};
use kami_host::domain::Capabilities;

/// What the tool is allowed beyond what it was allowed before. Nobody's silence is a yes.
pub(super) fn settle(
    proposal: &Proposal,
    consent: Consent,
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<StandingGrants, InstallError> {
    let mut grants = proposal.given.clone();
    if consent == Consent::Given || proposal.undecided.is_empty() {
        return Ok(grants);
    }
    match ask(InstallQuestion::Install(proposal)) {
        Some(true) => grants.add(all(&proposal.undecided)),
        Some(false) => return Err(InstallError::Declined { name: proposal.name.clone() }),
        None => return Err(InstallError::Unasked { name: proposal.name.clone(), flags: wanted(&proposal.undecided) }),
    }
    Ok(grants)
}

/// Everything that can be granted by a yes alone. Which folder is meant only a person knows.
fn all(asked: &Capabilities) -> StandingGrants {
    StandingGrants {
        net: asked.net.iter().map(|request| request.origin.clone()).collect(),
        env: asked.env.iter().map(|request| EnvGrant::same(&request.name)).collect(),
        ..StandingGrants::default()
    }
}
