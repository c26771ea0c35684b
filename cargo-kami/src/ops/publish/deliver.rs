//! From a component that is fit to be published to one that is.

use super::{
    Delivery, FindSigners, PublishError, PublishEvent, PublishOptions, PublishReport, PublishSink, component::Ready,
    preflight::Flight,
};
use crate::ops::Connection;
use kami_registry::{
    key::Signer,
    log::Publish,
    publish::{self, Appended, Change, Founders, Release, Target, Writer},
};

/// Where it goes, and who has to do with it.
pub(super) struct Way<'a> {
    pub(super) connection: &'a mut Connection,
    pub(super) signers: FindSigners<'a>,
    pub(super) tell: PublishSink<'a>,
}

pub(super) fn deliver(ready: &Ready, options: &PublishOptions, way: Way<'_>) -> Result<PublishReport, PublishError> {
    let Way { connection, signers, tell } = way;
    tell(PublishEvent::Reaching(connection.registry.name.clone()));
    let log = Writer { tell: &|event| tell(PublishEvent::Append(event)), ..connection.writer() }.log(&ready.package)?;
    let is_new = log.identity().is_none();
    let mut report = PublishReport {
        package: ready.package.clone(),
        registry: connection.registry.name.clone(),
        entry: Publish { artifact: connection.writer().artifact(&ready.built.bytes)?, ..ready.entry.clone() },
        compared: None,
        is_new,
        appended: publish::find(&log, &release(ready, &[]))?,
    };
    if report.appended.is_some() {
        return Ok(report);
    }
    let flight = Flight { ready, options, tell };
    if is_new {
        flight.check_name(connection)?;
    }
    report.compared = flight.compare(connection, &log)?;
    if options.delivery != Delivery::DryRun {
        report.appended = Some(send(ready, options.delivery, Way { connection, signers, tell })?);
    }
    Ok(report)
}

fn send(ready: &Ready, delivery: Delivery, way: Way<'_>) -> Result<Appended, PublishError> {
    let signers = (way.signers)()?;
    let signers: Vec<&dyn Signer> = signers.iter().map(|signer| &**signer).collect();
    let mut writer = Writer {
        signers: &signers,
        target: target(delivery, ready),
        tell: &|event| (way.tell)(PublishEvent::Append(event)),
        ..way.connection.writer()
    };
    Ok(writer.append(&ready.package, &release(ready, &signers))?)
}

/// All who sign own the package, if it is new.
fn release<'a>(ready: &'a Ready, signers: &[&dyn Signer]) -> Change<'a> {
    let owners = signers.iter().map(|signer| signer.public().clone()).collect();
    Change::Release(Box::new(Release {
        publish: ready.entry.clone(),
        component: &ready.built.bytes,
        founders: Some(Founders { owners, threshold: 1 }),
    }))
}

fn target(delivery: Delivery, ready: &Ready) -> Target {
    match delivery {
        Delivery::Proposal => Target::proposal(&ready.package, &ready.entry.version),
        Delivery::Main | Delivery::DryRun => Target::Main,
    }
}
