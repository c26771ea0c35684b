//! Whether somebody agrees, and to what.

use super::{InstallError, InstallQuestion, Proposal};
use crate::grants::{Consent, Decision, EnvGrant, StandingGrants, decide, wanted};
use kami_host::domain::Capabilities;

/// What the tool is allowed beyond what it was allowed before. Nobody's silence is a yes.
pub(super) fn settle(
    proposal: &Proposal,
    consent: Consent,
    ask: &(dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync),
) -> Result<StandingGrants, InstallError> {
    let (name, widened) = (proposal.name.clone(), &proposal.widened);
    let mut grants = proposal.given.clone();
    match decide((widened, &proposal.undecided), proposal.growth, consent) {
        Decision::Refused => return Err(InstallError::Growth { name, flags: wanted(widened) }),
        Decision::Taken => return Ok(grants),
        Decision::Open => {}
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
