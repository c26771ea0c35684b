//! What would be installed, for somebody to agree to.

use super::{InstallError, InstallOptions, Unsigned, check::Checked, predecessor::Predecessor};
use crate::{
    grants::{StandingGrants, consented},
    ops::grant,
    project::compare::Comparison,
    store::{Installed, Provenance, Store},
};
use kami_host::{
    Inspection,
    domain::{Capabilities, check_component_name},
};
use kami_registry::trust::CapabilityGrowth;

/// What would be installed.
///
/// # Examples
/// ```
/// fn question(proposal: &cargo_kami::ops::Proposal) -> String {
///     format!("Install `{}`?", proposal.name)
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Proposal {
    /// What it will be called by.
    pub name: String,
    /// What its author calls it.
    pub package: String,
    /// What the file carries.
    pub inspection: Inspection,
    /// Where it comes from.
    pub provenance: Provenance,
    /// The tool it takes the place of.
    pub before: Option<Installed>,
    /// What it asks for.
    pub asked: Capabilities,
    /// What it is allowed by what was said in advance, beyond what it was allowed before.
    pub given: StandingGrants,
    /// What it asks for that nobody has decided yet.
    pub undecided: Capabilities,
    /// What it asks for beyond what was agreed to when the tool it takes the place of was installed.
    pub widened: Capabilities,
    /// What the policy says to that.
    pub growth: CapabilityGrowth,
    /// What changes from the tool it takes the place of, where both say what they are.
    pub changes: Option<Comparison>,
}

/// Puts together what somebody has to know; refuses what is refused in any case.
pub(super) fn propose(checked: &Checked, options: &InstallOptions) -> Result<Proposal, InstallError> {
    let (provenance, package) = (checked.provenance.clone(), checked.package.clone());
    if provenance.is_unsigned() && options.unsigned == Unsigned::Refused {
        return Err(InstallError::Unsigned { package, from: provenance.source });
    }
    let name = options.name.clone().unwrap_or_else(|| package.clone());
    check_component_name(&name)?;
    let store = Store::open(&options.store)?;
    let before = store.map(|store| Predecessor::find(&store, &name)).transpose()?.flatten();
    before.iter().try_for_each(|before| before.makes_way_for(checked, options))?;
    let asked = checked.asked().cloned().unwrap_or_default();
    let given = grant::admitted(&package, checked.asked(), options.grants.clone())?;
    let new = asked.beyond(&before.as_ref().map(|before| known(before, &asked)).unwrap_or_default());
    let undecided = given.missing(&new);
    Ok(Proposal {
        name,
        package,
        inspection: checked.inspection.clone(),
        provenance,
        widened: if before.is_some() { new } else { Capabilities::default() },
        growth: checked.trusted.as_ref().map_or(options.growth, |trusted| trusted.growth),
        changes: before.as_ref().and_then(|before| before.compare(checked)),
        before: before.map(|before| before.tool),
        asked,
        given,
        undecided,
    })
}

/// What was agreed to before: it is not asked about again.
fn known(before: &Predecessor, asked: &Capabilities) -> Capabilities {
    if before.tool.consented == consented(asked) {
        return asked.clone();
    }
    before.manifest.as_ref().map(|manifest| manifest.capabilities.clone()).unwrap_or_default()
}
