//! Holds a component against what its publisher signed.

use super::PackageError;
use crate::project::{Severity, check_imports};
use kami_host::{
    Inspection,
    domain::{Capabilities, Manifest},
    validate,
};
use kami_registry::{PackageName, log::Publish};

/// What a component carries, once it says about itself what its publisher signed. Every byte is looked at, and none is run.
///
/// # Errors
/// When it is no component, says something else, or can do what it does not ask for.
///
/// # Examples
/// ```no_run
/// # fn example(log: &kami_registry::Log, release: &kami_registry::log::Release, bytes: &[u8])
/// # -> Result<(), cargo_kami::ops::PackageError> {
/// let inspection = cargo_kami::ops::check_package(log.name(), &release.publish, bytes)?;
/// println!("{}", inspection.size());
/// # Ok(()) }
/// ```
pub fn check_package(name: &PackageName, signed: &Publish, bytes: &[u8]) -> Result<Inspection, PackageError> {
    let inspection = Inspection::read(bytes)?;
    validate(bytes)?;
    let manifest = inspection.manifest();
    let manifest = manifest.ok_or_else(|| differs("manifest", "there", "not there"))?;
    same("name", name.as_str(), &manifest.name)?;
    same("version", &signed.version.to_string(), &manifest.package_version)?;
    same("contract", &signed.abi, &manifest.abi)?;
    same_capabilities(signed, manifest)?;
    same("list of imports", &signed.imports.join(", "), &inspection.imports().join(", "))?;
    same("list of exports", &signed.exports.join(", "), &inspection.exports().join(", "))?;
    let findings = check_imports(inspection.imports(), &manifest.capabilities, "kami.toml");
    match findings.into_iter().find(|finding| finding.severity == Severity::Error) {
        Some(finding) => Err(PackageError::Import { message: finding.message }),
        None => Ok(inspection),
    }
}

/// What a person agrees to is what was signed, and what the component itself asks for.
fn same_capabilities(signed: &Publish, manifest: &Manifest) -> Result<(), PackageError> {
    let written = |asked: &Capabilities| serde_json::to_string(asked).unwrap_or_default();
    let text = signed.capabilities.get();
    match serde_json::from_str::<Capabilities>(text) {
        Ok(asked) if asked == manifest.capabilities => Ok(()),
        _ => Err(differs("list of capabilities", text, &written(&manifest.capabilities))),
    }
}

fn same(what: &'static str, signed: &str, found: &str) -> Result<(), PackageError> {
    if signed == found { Ok(()) } else { Err(differs(what, signed, found)) }
}

fn differs(what: &'static str, signed: &str, found: &str) -> PackageError {
    PackageError::Differs { what, signed: signed.to_owned(), found: found.to_owned() }
}
