//! What would be installed, for somebody to agree to.

use super::{InstallError, InstallOptions, Unsigned, check::Checked};
use crate::{
    grants::{StandingGrants, consented},
    ops::grant,
    store::{Installed, Provenance, Store},
};
use kami_host::{
    Inspection,
    domain::{Capabilities, check_component_name},
};

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
    let before = store.as_ref().map(|store| store.find(&name)).transpose()?.flatten();
    if let Some(before) = &before {
        same_origin(before, &package, &provenance)?;
    }
    let asked = checked.asked().cloned().unwrap_or_default();
    let given = grant::admitted(&package, checked.asked(), options.grants.clone())?;
    let known = store.zip(before.as_ref()).and_then(|(store, before)| known(&store, before, &asked));
    let undecided = given.missing(&asked.beyond(&known.unwrap_or_default()));
    let inspection = checked.inspection.clone();
    Ok(Proposal { name, package, inspection, provenance, before, asked, given, undecided })
}

/// Nothing takes over a name, and what goes with it, from somewhere else.
pub(super) fn same_origin(before: &Installed, package: &str, new: &Provenance) -> Result<(), InstallError> {
    let old = &before.provenance;
    let same = match (&old.registry, &new.registry) {
        (Some(_), Some(_)) => old.registry == new.registry && old.identity == new.identity,
        (None, None) => old.source == new.source,
        _ => false,
    };
    if same && before.package == package {
        return Ok(());
    }
    Err(InstallError::NameTaken { name: before.name.clone(), by: old.source.clone() })
}

/// What was agreed to before: it is not asked about again.
fn known(store: &Store, before: &Installed, asked: &Capabilities) -> Option<Capabilities> {
    if before.consented == consented(asked) {
        return Some(asked.clone());
    }
    let old = Inspection::read(&store.component(before).ok()?).ok()?;
    old.manifest().map(|manifest| manifest.capabilities.clone())
}
