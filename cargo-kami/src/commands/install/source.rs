//! What a word means where something is to be installed.

use crate::{
    Diagnostic, Exit,
    commands::package_words::parts,
    ops::{InstallSource, Named, PackageSource},
    trust::Vetting,
};
use kami_registry::PackageName;
use semver::{Version, VersionReq};

/// A path has a `/`, starts with `.` or ends in `.wasm`; anything else is a package, with a requirement behind an `@`.
pub(super) fn read(word: &str, registry: Option<String>, vetting: Vetting) -> Result<InstallSource, NoPackage> {
    if Named::is_path(word) {
        return Ok(InstallSource::Path(word.into()));
    }
    let (name, requirement) = parts(word);
    let requirement = requirement.unwrap_or("*");
    let no_package = || NoPackage { word: word.to_owned() };
    let name: PackageName = name.parse().map_err(|_| no_package())?;
    // a whole version is that version, as with `cargo install`
    let exact = requirement.parse::<Version>().map(|version| format!("={version}"));
    let requirement = VersionReq::parse(exact.as_deref().unwrap_or(requirement)).map_err(|_| no_package())?;
    Ok(InstallSource::Package(Box::new(PackageSource { name, registry, vetting: Vetting { requirement, ..vetting } })))
}

/// Neither a path nor a package.
#[derive(Debug, thiserror::Error)]
#[error("`{word}` is neither a path nor a package")]
pub(super) struct NoPackage {
    word: String,
}

impl Diagnostic for NoPackage {
    fn code(&self) -> &'static str {
        "install-what"
    }

    fn hint(&self) -> Option<String> {
        Some(
            "write a package like `fs-grep` or `fs-grep@1.2`, and a path like `./fs-grep` or `fs-grep.wasm`".to_owned(),
        )
    }

    fn exit(&self) -> Exit {
        Exit::Usage
    }
}
