//! What a component is and asks for, before anybody is asked anything.

use super::{InstallError, release::Trusted, source::Fetched};
use crate::{ops::ComponentError, store::Provenance};
use kami_host::{
    InspectError, Inspection,
    domain::{Capabilities, check_component_name},
    validate,
};

/// A component that is what it claims to be.
pub(super) struct Checked {
    pub(super) bytes: Vec<u8>,
    pub(super) inspection: Inspection,
    pub(super) package: String,
    pub(super) provenance: Provenance,
    pub(super) trusted: Option<Trusted>,
}

impl Checked {
    /// What it asks for; nothing is known of components without a manifest.
    pub(super) fn asked(&self) -> Option<&Capabilities> {
        self.inspection.manifest().map(|manifest| &manifest.capabilities)
    }
}

/// Looks at every byte of it, and runs none.
pub(super) fn check(fetched: Fetched) -> Result<Checked, InstallError> {
    let Fetched { bytes, provenance, stem, trusted } = fetched.unpacked()?;
    let unusable = |source: InspectError| {
        InstallError::from(ComponentError::Unusable { path: provenance.source.clone().into(), source })
    };
    let inspection = Inspection::read(&bytes).map_err(unusable)?;
    validate(&bytes).map_err(unusable)?;
    let package = inspection.manifest().map_or(stem, |manifest| manifest.name.clone());
    check_component_name(&package)?;
    undeclared(&package, &inspection)?;
    Ok(Checked { bytes, inspection, package, provenance, trusted })
}

/// Whoever can send requests says so. Files and variables cannot be told from imports.
fn undeclared(package: &str, inspection: &Inspection) -> Result<(), InstallError> {
    let silent = inspection.manifest().is_some_and(|manifest| manifest.capabilities.net.is_empty());
    let import = inspection.imports().iter().find(|import| import.starts_with("wasi:http/"));
    match import {
        Some(import) if silent => Err(InstallError::Undeclared { package: package.to_owned(), import: import.clone() }),
        _ => Ok(()),
    }
}
