//! What is looked at before anything is signed.

use super::{PublishError, PublishEvent, PublishOptions, PublishSink, Rule, base, component::Ready};
use crate::{
    ops::Connection,
    project::{
        Finding,
        compare::{Comparison, compare},
    },
};
use kami_registry::{Log, PackageName, index::IndexError, log::Release, name::Likeness};
use semver::Version;

/// What else to look at.
pub(super) struct Flight<'a> {
    pub(super) ready: &'a Ready,
    pub(super) options: &'a PublishOptions,
    pub(super) tell: PublishSink<'a>,
}

impl Flight<'_> {
    /// A new package must not be taken for another one.
    pub(super) fn check_name(&self, connection: &Connection) -> Result<(), PublishError> {
        let name = &self.ready.package;
        let others = connection.index.names().map_err(Box::new)?;
        let alike = |likeness| others.iter().find(|other| name.likeness(other) == Some(likeness)).cloned();
        match (alike(Likeness::Skeleton), self.options.similar_names) {
            (Some(other), Rule::Strict) => Err(PublishError::Alike { name: name.clone(), other }),
            (other, _) => {
                let near = other.or_else(|| alike(Likeness::OneEdit));
                near.into_iter().map(|other| self.near(&other)).for_each(self.tell);
                Ok(())
            }
        }
    }

    fn near(&self, other: &PackageName) -> PublishEvent {
        let message = format!("`{}` is easily taken for `{other}`, which is there already", self.ready.package);
        PublishEvent::Found(Finding::warning("publish-near-name", message))
    }

    /// What changes since the version before. What asks for a larger version is refused.
    pub(super) fn compare(
        &self,
        connection: &Connection,
        log: &Log,
    ) -> Result<Option<(Version, Comparison)>, PublishError> {
        let new = &self.ready.entry.version;
        let Some(release) = base::choose(log, new) else {
            self.older(log);
            return Ok(None);
        };
        let old = release.version().clone();
        (self.tell)(PublishEvent::Fetching(old.clone()));
        let base = match base::fetch(connection, release) {
            Ok(base) => base,
            Err(error) => {
                self.uncompared(&old, &error);
                return Ok(None);
            }
        };
        let built = &self.ready.built;
        let comparison = compare(&base.manifest, &built.manifest).with_exports(&base.bytes, &built.bytes);
        (self.tell)(PublishEvent::Compared { base: old.clone(), comparison: comparison.clone() });
        let is_enough = comparison.bump().allows(&old, new);
        if !is_enough && self.options.breaking_changes == Rule::Strict {
            let least = comparison.least(&old);
            return Err(PublishError::Bump { old, new: new.clone(), least, bump: comparison.bump() });
        }
        Ok(Some((old, comparison)))
    }

    /// Nothing comes before it, although there is something.
    fn older(&self, log: &Log) {
        if let Some(newest) = log.releases().iter().map(Release::version).max() {
            let message =
                format!("{} is older than all there is, so nothing is compared with it", self.ready.entry.version);
            let finding = Finding::warning("publish-older", message);
            (self.tell)(PublishEvent::Found(finding.with_hint(format!("the newest version is {newest}"))));
        }
    }

    fn uncompared(&self, old: &Version, error: &dyn std::fmt::Display) {
        let message = format!("{old} cannot be had, so nothing is compared with it: {error}");
        (self.tell)(PublishEvent::Found(Finding::warning("publish-uncompared", message)));
    }
}

impl From<Box<IndexError>> for PublishError {
    fn from(error: Box<IndexError>) -> Self {
        Self::Append((*error).into())
    }
}
