//! Tools from the web: the same place is asked again.

use super::{Practice, UpdateEvent, UpdateOptions, UpdateOutcome, work::Work};
use crate::{
    adapters::download::WebAddress,
    ops::{
        InstallError, InstallOptions, InstallSource, WebPlace, WebSource,
        install::{Fetched, finish, prepare, rehearse, web},
    },
    release::split,
    store::Installed,
};
use kami_host::Inspection;
use kami_registry::{Sha256, git::Insecure};
use semver::Version;

impl Work<'_> {
    /// Puts what is now at the place a tool came from in its place. Of files on this machine nothing is known.
    pub(super) async fn elsewhere(&self, tool: &Installed) -> Result<UpdateOutcome, InstallError> {
        let Some(source) = place(&tool.provenance.source) else { return Ok(UpdateOutcome::Elsewhere) };
        if tool.pinned {
            return Ok(UpdateOutcome::Pinned { newer: None });
        }
        let tell = |event| (self.tell)(UpdateEvent::Install(event));
        (self.tell)(UpdateEvent::Asking(&tool.provenance.source));
        let options = self.web_options(tool, source.clone());
        let Some(fetched) = web::again(&source, &options, &tell).await? else { return Ok(UpdateOutcome::Current) };
        let fetched = fetched.unpacked()?;
        if !is_newer(tool, &fetched) {
            return Ok(UpdateOutcome::Current);
        }
        let prepared = prepare(fetched, &options, &tell)?;
        Ok(match self.options.practice {
            Practice::DryRun => UpdateOutcome::Available(Box::new(rehearse(prepared)?)),
            Practice::Real => UpdateOutcome::Updated(Box::new(finish(prepared, &options, &tell, self.ask).await?)),
        })
    }

    fn web_options(&self, tool: &Installed, source: WebSource) -> InstallOptions {
        let UpdateOptions { store, grants, consent, unsigned, cache, .. } = self.options.clone();
        let (source, name) = (InstallSource::Web(Box::new(source)), Some(tool.name.clone()));
        let growth = self.trust.policy().capability_growth;
        InstallOptions { name, grants, consent, unsigned, growth, cache, ..InstallOptions::new(source, store) }
    }
}

/// Where on the web a tool came from. Whoever agreed to a connection without encryption agreed to that host.
fn place(source: &str) -> Option<WebSource> {
    let insecure = if source.starts_with("http://") { Insecure::Allowed } else { Insecure::Refused };
    let address = || WebAddress::parse(source, insecure).ok().map(WebPlace::Url);
    let (release, asset) = split(source);
    let asset = asset.map(str::to_owned);
    let release = || release.parse().ok().map(|name| WebPlace::Release { name, asset });
    Some(WebSource { place: release().or_else(address)?, insecure })
}

/// Whether these are other bytes, and of no older version.
fn is_newer(tool: &Installed, fetched: &Fetched) -> bool {
    let inspection = Inspection::read(fetched.bytes()).ok();
    let version = inspection.as_ref().and_then(Inspection::manifest).map(|manifest| &manifest.package_version);
    let versions = version.map(|version| (Version::parse(version), Version::parse(&tool.version)));
    let is_older = matches!(versions, Some((Ok(new), Ok(old))) if new < old);
    Sha256::of(fetched.bytes()) != tool.sha256 && !is_older
}
