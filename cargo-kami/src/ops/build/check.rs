//! Looks at what the compiler built before it counts as a component.

use super::{BuildError, BuildEvent, found::Found};
use crate::{
    adapters::files,
    project::{Finding, Severity, check_imports},
};
use kami_host::{Host, HostOptions, Inspection, domain::Listing, validate};
use std::path::Path;

/// Its imports against its kami.toml.
pub(super) fn imports(component: &[u8], found: &Found) -> Result<Vec<Finding>, BuildError> {
    let package = || found.package.name.to_string();
    let inspection =
        Inspection::read(component).map_err(|source| BuildError::Component { package: package(), source })?;
    if !inspection.exports().iter().any(|export| export.starts_with("kami:tool/tools@")) {
        return Err(BuildError::NotATool { package: package() });
    }
    Ok(check_imports(inspection.imports(), &found.kami.capabilities, &found.kami_file))
}

/// What its code offers, where the file at `path` was made of the very same component by this version: no need to ask again.
pub(super) fn known(path: &Path, component: &[u8]) -> Option<Listing> {
    let file = files::read(path).ok().filter(|file| file.starts_with(component))?;
    let inspection = Inspection::read(&file).ok()?;
    let manifest = inspection.manifest()?.clone();
    let is_ours = manifest.build.cargo_kami == env!("CARGO_PKG_VERSION");
    is_ours.then(|| manifest.into_listing().without(inspection.documents()))
}

/// Asks the component itself, once every byte of it is checked, in a sandbox that holds nothing.
pub(in crate::ops) async fn list(component: Vec<u8>, package: &str) -> Result<Listing, BuildError> {
    let broken = |source| BuildError::Component { package: package.to_owned(), source };
    validate(&component).map_err(broken)?;
    let host = Host::new(HostOptions::default())?;
    let component = host.component(component).map_err(broken)?;
    component.listing().await.map_err(BuildError::List)
}

pub(super) fn is_refused(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// Tells what was found, and stops where there is an error among it.
pub(super) fn settle(
    package: &str,
    findings: Vec<Finding>,
    tell: &(dyn Fn(BuildEvent) + Sync),
) -> Result<(), BuildError> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    findings.into_iter().map(BuildEvent::Found).for_each(tell);
    if errors == 0 { Ok(()) } else { Err(BuildError::Refused { package: package.to_owned(), errors }) }
}
