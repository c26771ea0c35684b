//! What this user has used of a tool in this folder, whoever has changed the lock since.

use super::{Newcomer, ProjectError, Work};
use kami_host::{Inspection, domain::Capabilities};
use kami_registry::{PackageName, lock::LockedTool};
use semver::Version;

/// The version of a tool that was used last, and what it asked for.
#[derive(Clone)]
pub(super) struct Former {
    pub(super) version: Version,
    pub(super) asked: Capabilities,
}

impl Work<'_> {
    /// What the store still keeps of a tool for this folder.
    pub(super) fn former(&self, name: &PackageName) -> Option<Former> {
        let store = self.store.as_ref()?;
        self.holding.iter().find_map(|sha256| {
            let inspection = Inspection::read(&store.held(name.as_str(), sha256).ok()?).ok()?;
            let manifest = inspection.manifest().filter(|manifest| manifest.name == name.as_str())?;
            let (version, asked) = (manifest.package_version.parse().ok()?, manifest.capabilities.clone());
            Some(Former { version, asked })
        })
    }

    /// A version somebody else has put into the lock that asks for more than what was used here before.
    pub(super) fn pulled(&self, locked: &LockedTool, bytes: &[u8]) -> Result<Option<Newcomer>, ProjectError> {
        if self.holding.contains(&locked.artifact.sha256) {
            return Ok(None);
        }
        let (Some(former), Ok(inspection)) = (self.former(&locked.name), Inspection::read(bytes)) else {
            return Ok(None);
        };
        let asked = inspection.manifest().map(|manifest| manifest.capabilities.clone()).unwrap_or_default();
        let widened = asked.beyond(&former.asked);
        if widened.is_empty() {
            return Ok(None);
        }
        let registry = self.known()?.by_id(&locked.registry).map(|registry| registry.name);
        let called = registry.unwrap_or_else(|| locked.registry.to_string());
        let before = Some(former.version);
        Ok(Some(Newcomer {
            before,
            undecided: widened.clone(),
            widened,
            ..self.newcomer((locked, called), inspection)
        }))
    }
}
