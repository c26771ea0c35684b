//! What the component file says about itself.

use super::{BuildError, BuildOptions, Revision, Source, found::Found};
use crate::{
    adapters::files,
    project::{Package, assemble, carry},
    toolchain::git::{self, State},
};
use kami_host::domain::{ABI, BuildRecord, Listing, MANIFEST_VERSION, Manifest, StaticDocuments};
use sha2::{Digest, Sha256};

/// Where it comes from.
pub(super) fn source(found: &Found) -> Source {
    let package = &found.package;
    Source {
        workspace: found.metadata.workspace_root.clone().into(),
        keywords: package.keywords.clone(),
        license: package.license.clone(),
        repository: package.repository.clone(),
    }
}

pub(super) fn manifest(options: &BuildOptions, found: &Found, listing: Listing) -> Result<Manifest, BuildError> {
    let package = &found.package;
    let Listing { tools, resources, resource_templates, prompts } = listing;
    Ok(Manifest {
        version: MANIFEST_VERSION,
        abi: ABI.to_owned(),
        name: package.name.to_string(),
        package_version: package.version.to_string(),
        description: package.description.clone(),
        tools,
        resources,
        resource_templates,
        prompts,
        capabilities: found.kami.capabilities.clone(),
        limits: found.kami.limits,
        build: record(options, found)?,
    })
}

fn record(options: &BuildOptions, found: &Found) -> Result<BuildRecord, BuildError> {
    let revision = match options.revision {
        Revision::Omitted => None,
        Revision::Recorded => git::state(found.metadata.workspace_root.as_std_path())?.map(State::revision),
    };
    let lock = files::read(found.metadata.workspace_root.join("Cargo.lock").as_std_path())?;
    Ok(BuildRecord {
        cargo_kami: env!("CARGO_PKG_VERSION").to_owned(),
        rustc: Some(found.rustc.version.clone()),
        revision,
        lock: Some(format!("sha256:{}", hex::encode(Sha256::digest(lock)))),
    })
}

/// The bytes of the file.
pub(super) fn file(
    component: &[u8],
    found: &Found,
    (manifest, documents): (&Manifest, &StaticDocuments),
) -> Result<Vec<u8>, BuildError> {
    let package = Package {
        authors: found.package.authors.clone(),
        licenses: found.package.license.clone(),
        source: found.package.repository.clone(),
        homepage: found.package.homepage.clone(),
    };
    let file = assemble(component, &package, manifest).and_then(|file| carry(file, documents));
    file.map_err(BuildError::Manifest)
}
