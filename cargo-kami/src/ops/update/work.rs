//! Updating one tool after the other.

use super::{
    Ask, Practice, Tell, UpdateEvent, UpdateOptions, UpdateOutcome,
    newer::{at_least, newest, package},
};
use crate::{
    ops::{
        InstallError, InstallOptions, InstallQuestion, InstallSource, PackageSource, Reached, RegistryError,
        ReleaseError,
        install::{finish, prepare, rehearse, release},
        registry::AskedRegistries,
        verify_tools::chain::{self, DISTRUSTED, check_tool},
    },
    project::{Finding, Severity},
    store::{Installed, Store},
    trust::{Vetting, remember},
};
use kami_registry::trust::{Question, TrustFile};

pub(super) struct Work<'a> {
    pub(super) options: &'a UpdateOptions,
    pub(super) registries: AskedRegistries,
    pub(super) trust: TrustFile,
    pub(super) tell: Tell<'a>,
    pub(super) ask: Ask<'a>,
}

impl Work<'_> {
    /// Updates a tool, if there is something newer; what is found on the way is told, and added to the findings.
    pub(super) async fn update(
        &mut self,
        tool: &Installed,
        findings: &mut Vec<Finding>,
    ) -> Result<UpdateOutcome, InstallError> {
        let Some(id) = tool.provenance.registry else { return self.elsewhere(tool).await };
        if let Some(registry) = self.registries.unasked(&id) {
            (self.tell)(UpdateEvent::Asking(&registry.name));
        }
        findings.extend(self.registries.ask(id));
        let newer = self.registries.get(&id).map(|reached| newest(tool, reached)).transpose();
        let newer = newer.map_err(ReleaseError::from)?.flatten();
        let state = self.registries.get(&id).map(|reached| check_tool(tool, &reached.index, &self.trust));
        let mut state: Vec<Finding> = state.into_iter().flatten().collect();
        self.mark(tool, &state);
        if newer.is_some() && !tool.pinned {
            state.iter_mut().for_each(soften);
        }
        let is_unfit = state.iter().any(|finding| finding.severity == Severity::Error && finding.code != DISTRUSTED);
        findings.extend(state);
        findings.iter().for_each(|finding| (self.tell)(UpdateEvent::Found(finding)));
        match (self.registries.get(&id), newer) {
            (Some(reached), newer) if tool.pinned && !is_unfit => {
                self.remember(tool, reached).map(|()| UpdateOutcome::Pinned { newer })
            }
            (Some(reached), None) if !is_unfit => self.remember(tool, reached).map(|()| UpdateOutcome::Current),
            (Some(reached), Some(_)) if !is_unfit => self.replace(tool, reached).await,
            _ => Ok(UpdateOutcome::Unknown),
        }
    }

    /// A store that cannot be written now says so where something is installed, or hears of it the next time.
    fn mark(&self, tool: &Installed, state: &[Finding]) {
        if let (Practice::Real, Ok(Some(mut store))) = (self.options.practice, Store::open(&self.options.store)) {
            let _ = chain::remember(&mut store, tool, state);
        }
    }

    /// What the registry says of a tool that stays must not be taken back unseen.
    fn remember(&self, tool: &Installed, reached: &Reached) -> Result<(), InstallError> {
        let (Some((name, _)), Practice::Real) = (package(tool), self.options.practice) else { return Ok(()) };
        let log = reached.index.log(&name).map_err(RegistryError::from).map_err(ReleaseError::from)?;
        Ok(remember(&log, &self.options.vetting).map_err(ReleaseError::from)?)
    }

    /// Puts the newest release that is trusted in the place of a tool.
    async fn replace(&self, tool: &Installed, reached: &Reached) -> Result<UpdateOutcome, InstallError> {
        let tell = |event| (self.tell)(UpdateEvent::Install(event));
        let Some(source) = self.source(tool, reached) else { return Ok(UpdateOutcome::Unknown) };
        let trust = |question: &Question| (self.ask)(InstallQuestion::Trust(question));
        let chosen = release::choose(reached, &source, &tell, &trust)?;
        if Some(chosen.vetted.release.entry) == tool.provenance.entry {
            return Ok(UpdateOutcome::Current);
        }
        let fetched = release::bring(reached, (&source, &self.options.store), chosen).await?;
        let options = self.install_options(tool, source);
        let prepared = prepare(fetched, &options, &tell)?;
        Ok(match self.options.practice {
            Practice::DryRun => UpdateOutcome::Available(Box::new(rehearse(prepared)?)),
            Practice::Real => UpdateOutcome::Updated(Box::new(finish(prepared, &options, &tell, self.ask).await?)),
        })
    }

    fn source(&self, tool: &Installed, reached: &Reached) -> Option<PackageSource> {
        let (name, version) = package(tool)?;
        let (requirement, held) = (at_least(&version), Some(version));
        let vetting = Vetting { requirement, held, ..self.options.vetting.clone() };
        Some(PackageSource { name, vetting, registry: Some(reached.registry.name.clone()) })
    }

    fn install_options(&self, tool: &Installed, source: PackageSource) -> InstallOptions {
        let UpdateOptions { store, grants, consent, cache, .. } = self.options.clone();
        let (source, name) = (InstallSource::Package(Box::new(source)), Some(tool.name.clone()));
        InstallOptions { name, grants, consent, cache, ..InstallOptions::new(source, store) }
    }
}

/// What an update puts right is worth no more than a warning.
fn soften(finding: &mut Finding) {
    if finding.code == DISTRUSTED {
        finding.severity = Severity::Warning;
    }
}
