//! Brings the components that versions name from one registry into a copy of it.

use super::UpkeepError;
use crate::{
    Log, PackageName, Sha256,
    artifact::{self, ArtifactError, Wanted},
    check::Fault,
    git::{Caps, Oid, Transport, TransportError, Update, local},
    index::{ObjectError, Objects, changes, entry},
    log::{LogLimits, Release},
    settings::{Limits, RegistrySettings, SETTINGS_FILE},
};
use git2::Repository;
use std::path::Path;

/// The way from a registry into its copy.
pub(super) struct Way<'a> {
    pub(super) from: &'a dyn Transport,
    pub(super) to: &'a dyn Transport,
    pub(super) path: &'a Path,
    pub(super) caps: &'a Caps,
}

/// Where the registry keeps a component, and the version it is of.
struct Place<'a> {
    reference: String,
    package: &'a PackageName,
    release: &'a Release,
}

impl Way<'_> {
    /// Brings what the copy does not have yet: how many came, and what is wrong with those that did not.
    pub(super) fn bring(&self, state: Oid) -> Result<(usize, Vec<Fault>), UpkeepError> {
        let repository = local::open(self.path)?;
        let settings = settings(&repository, state)?;
        let limits = LogLimits::from(settings.limits);
        let (mut count, mut faults) = (0, Vec::new());
        for (package, bytes) in logs(&repository, state)? {
            let log = Log::verify(&package, &settings.id, &bytes, &limits);
            for release in log.releases() {
                let Some(reference) = settings.artifact_ref(&release.publish.artifact.sha256) else { continue };
                if repository.refname_to_id(&reference).is_err() {
                    let place = Place { reference, package: &package, release };
                    let fault = self.bring_one(&place, settings.limits.artifact_bytes)?;
                    count += usize::from(fault.is_none());
                    faults.extend(fault);
                }
            }
        }
        Ok((count, faults))
    }

    /// Brings one, or says why not.
    fn bring_one(&self, place: &Place<'_>, most: u64) -> Result<Option<Fault>, UpkeepError> {
        let artifact = &place.release.publish.artifact;
        let fault = |reason| Ok(Some(Fault::Component { name: place.reference.clone(), reason }));
        if artifact.size > most {
            return fault(format!("it has {} bytes, at most {most} are allowed", artifact.size));
        }
        let id = Oid::from_bytes(artifact.git.bytes())?;
        let wanted = Wanted { reference: &place.reference, id, size: artifact.size };
        let bytes = match artifact::fetch(self.from, &wanted, self.caps.time) {
            Ok(bytes) => bytes,
            Err(ArtifactError::Transport(TransportError::Lacks { .. })) => return Ok(Some(missing(place))),
            Err(ArtifactError::Transport(error)) => return Err(error.into()),
            Err(error) => return fault(error.to_string()),
        };
        let digest = Sha256::of(&bytes);
        if digest != artifact.sha256 {
            return fault(format!("its digest is {digest}"));
        }
        if artifact::write(self.path, &bytes)? != id {
            return fault(format!("{id} is not the commit that holds it"));
        }
        self.to.push(self.path, &[Update::create(&place.reference, id)])?;
        Ok(None)
    }
}

fn missing(place: &Place<'_>) -> Fault {
    Fault::Missing { package: place.package.clone(), version: place.release.version().clone() }
}

fn settings(repository: &Repository, state: Oid) -> Result<RegistrySettings, UpkeepError> {
    let read = || {
        let objects = Objects::new(repository)?;
        let file = entry(&objects.root(state)?, SETTINGS_FILE).ok_or(ObjectError::Kind)?;
        objects.blob(file.id, u64::MAX)
    };
    let mut settings = RegistrySettings::parse(&read()?)?;
    settings.limits = settings.limits.within(Limits::default());
    Ok(settings)
}

fn logs(repository: &Repository, state: Oid) -> Result<Vec<(PackageName, Vec<u8>)>, ObjectError> {
    let objects = Objects::new(repository)?;
    let found = changes(&objects, None, &objects.root(state)?)?.into_iter();
    let named = found.filter_map(|log| Some((PackageName::from_log_path(&log.path)?, log.new?.id)));
    named.map(|(package, id)| Ok((package, objects.blob(id, u64::MAX)?))).collect()
}
