//! From sources to a component that is fit to be published.

use super::{PublishError, PublishEvent, PublishOptions, PublishSink, Rule};
use crate::{
    ops::{self, BuildReport, ask_what_it_offers, build, build::card},
    project::{Finding, Origin, Severity, check_package, check_tools, entry},
    toolchain::{
        cargo,
        git::{self, State},
    },
};
use kami_host::Inspection;
use kami_registry::{PackageName, log::Publish};
use std::path::Path;

/// A component that is fit to be published.
pub(super) struct Ready {
    pub(super) package: PackageName,
    pub(super) entry: Publish,
    pub(super) built: BuildReport,
}

pub(super) async fn prepare(options: &PublishOptions, tell: PublishSink<'_>) -> Result<Ready, PublishError> {
    look(&options.build.start(), options.changed_files, tell)?;
    // what is missing from Cargo.toml is found out before anything is built
    let card = card(&options.build)?;
    let package: PackageName = card.name.parse()?;
    settle(&package, check_package(card.description.as_deref(), card.license.as_deref()), tell)?;
    let built = build(&options.build, &|event| tell(PublishEvent::Build(event))).await?;
    verify(&built).await?;
    settle(&package, check_tools(&built.manifest), tell)?;
    test(&package, options, tell)?;
    // the build itself may have changed Cargo.lock
    let state = look(&built.source.workspace, options.changed_files, &|_| ())?;
    let entry = entry(&built.bytes, &built.manifest, &origin(&built, state))?;
    let (version, digest) = (entry.version.clone(), entry.artifact.sha256);
    tell(PublishEvent::Checked { package: package.clone(), version, digest });
    Ok(Ready { package, entry, built })
}

/// Looks whether the sources are those of a commit.
fn look(folder: &Path, rule: Rule, tell: PublishSink<'_>) -> Result<Option<State>, PublishError> {
    let state = git::state(folder)?;
    match &state {
        Some(state) if !state.changed.is_empty() && rule == Rule::Strict => {
            Err(PublishError::Changed { files: state.changed.clone() })
        }
        None if rule == Rule::Strict => {
            let message = "the sources are in no git repository, so nobody can see what the component was built from";
            tell(PublishEvent::Found(Finding::warning("publish-no-commit", message)));
            Ok(None)
        }
        _ => Ok(state),
    }
}

/// Asks the component itself once more, with nothing that was known before.
async fn verify(built: &BuildReport) -> Result<(), PublishError> {
    let offered = ask_what_it_offers(built.bytes.clone(), &built.manifest.name).await?;
    let inspection = Inspection::read(&built.bytes).ok();
    let is_same = inspection.is_some_and(|inspection| {
        let own = built.manifest.clone().into_listing().without(inspection.documents());
        inspection.manifest() == Some(&built.manifest) && own == offered
    });
    is_same.then_some(()).ok_or_else(|| PublishError::Manifest { package: built.manifest.name.clone() })
}

fn settle(package: &PackageName, findings: Vec<Finding>, tell: PublishSink<'_>) -> Result<(), PublishError> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    findings.into_iter().map(PublishEvent::Found).for_each(tell);
    if errors == 0 { Ok(()) } else { Err(PublishError::Refused { package: package.clone(), errors }) }
}

fn test(package: &PackageName, options: &PublishOptions, tell: PublishSink<'_>) -> Result<(), PublishError> {
    let Some(tests) = &options.tests else { return Ok(()) };
    let failed = ops::test(tests, |place| tell(PublishEvent::Testing(place)))?;
    if failed.is_empty() { Ok(()) } else { Err(PublishError::Tests { package: package.clone(), failed }) }
}

fn origin(built: &BuildReport, state: Option<State>) -> Origin {
    let source = built.source.clone();
    Origin {
        keywords: source.keywords,
        license: source.license,
        repository: source.repository,
        dirty: state.as_ref().is_some_and(|state| !state.changed.is_empty()),
        commit: state.map(|state| state.commit),
        target: cargo::TARGET.to_owned(),
    }
}
