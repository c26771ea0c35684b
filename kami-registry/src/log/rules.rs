//! What can happen to a package next.

use super::{Event, EventFault, Log, Publish, ToolLine, envelope};
use crate::key::{Fingerprint, PublicKey};
use semver::Version;

/// The most characters of a text that explains something.
const EXPLANATION: usize = 300;
const SHORT_TEXT: usize = 100;
/// The most characters of the address of a resource.
const ADDRESS: usize = 256;

impl Log {
    /// Whether an event can happen now, whoever signs it.
    pub(super) fn check_event(&self, event: &Event) -> Result<(), EventFault> {
        match (event, self.entries.is_empty()) {
            (Event::Create { registry: found, .. }, true) if *found != self.registry => {
                Err(EventFault::Registry { found: *found })
            }
            (Event::Create { owners, threshold, .. }, true) => self.check_owners(owners, *threshold),
            (Event::Create { .. }, false) => Err(EventFault::AlreadyCreated),
            (_, true) => Err(EventFault::NotCreated),
            (Event::Publish(publish), _) => self.check_publish(publish),
            (Event::Yank { version, reason }, _) => {
                self.check_known(version)?;
                at_most("reason", EXPLANATION, chars(reason))
            }
            (Event::Unyank { version }, _) => self.check_known(version),
            (Event::Owners { owners, threshold }, _) => self.check_owners(owners, *threshold),
            (Event::Revoke { key, from_seq, reason }, _) => {
                at_most("reason", EXPLANATION, chars(reason))?;
                self.check_revoke(key, *from_seq)
            }
        }
    }

    fn check_owners(&self, owners: &[PublicKey], threshold: u32) -> Result<(), EventFault> {
        let count = owners.len();
        if !(1..=envelope::MOST).contains(&count) {
            return Err(EventFault::OwnerCount { count });
        }
        for (index, key) in owners.iter().enumerate() {
            let fingerprint = key.fingerprint();
            if owners.get(..index).unwrap_or_default().contains(key) {
                return Err(EventFault::OwnerTwice { key: fingerprint });
            }
            if self.revoked.contains_key(&fingerprint) {
                return Err(EventFault::OwnerRevoked { key: fingerprint });
            }
        }
        let reachable = usize::try_from(threshold).is_ok_and(|threshold| (1..=count).contains(&threshold));
        if reachable { Ok(()) } else { Err(EventFault::Threshold { threshold, owners: count }) }
    }

    fn check_publish(&self, publish: &Publish) -> Result<(), EventFault> {
        let version = || publish.version.clone();
        if !publish.version.build.is_empty() {
            return Err(EventFault::BuildMetadata { version: version() });
        }
        if self.by_version.contains_key(&publish.version) {
            return Err(EventFault::VersionTaken { version: version() });
        }
        if !publish.capabilities.get().starts_with('{') {
            return Err(EventFault::Capabilities);
        }
        check_lengths(publish)
    }

    fn check_known(&self, version: &Version) -> Result<(), EventFault> {
        let known = self.by_version.contains_key(version);
        if known { Ok(()) } else { Err(EventFault::VersionUnknown { version: version.clone() }) }
    }

    fn check_revoke(&self, key: &Fingerprint, from_seq: u64) -> Result<(), EventFault> {
        let seq = self.next_seq();
        if !self.known.contains(key) {
            return Err(EventFault::KeyUnknown { key: *key });
        }
        if from_seq > seq {
            return Err(EventFault::FromAhead { from_seq, seq });
        }
        let left = self.owners.iter().filter(|owner| owner.fingerprint() != *key).count();
        let threshold = self.threshold;
        // an only owner may end the package; otherwise somebody must be able to go on
        let enough = left == 0 || u32::try_from(left).is_ok_and(|left| left >= threshold);
        if enough { Ok(()) } else { Err(EventFault::TooFewLeft { left, threshold }) }
    }
}

fn check_lengths(publish: &Publish) -> Result<(), EventFault> {
    let Publish { tools, resources, prompts, keywords, description, license, .. } = publish;
    at_most("keywords", 16, keywords.len())?;
    check_lines(["tools", "tools.name", "tools.description"], tools, 64)?;
    check_lines(["resources", "resources.name", "resources.description"], resources, ADDRESS)?;
    check_lines(["prompts", "prompts.name", "prompts.description"], prompts, 64)?;
    keywords.iter().try_for_each(|keyword| at_most("keywords", 32, chars(keyword)))?;
    at_most("description", EXPLANATION, description.as_deref().map_or(0, chars))?;
    at_most("license", SHORT_TEXT, license.as_deref().map_or(0, chars))?;
    at_most("abi", SHORT_TEXT, chars(&publish.abi))
}

fn check_lines(
    [field, name, description]: [&'static str; 3],
    lines: &[ToolLine],
    longest: usize,
) -> Result<(), EventFault> {
    at_most(field, 256, lines.len())?;
    lines.iter().try_for_each(|line| at_most(name, longest, chars(&line.name)))?;
    lines.iter().try_for_each(|line| at_most(description, ToolLine::MOST, chars(&line.description)))
}

fn chars(text: &str) -> usize {
    text.chars().count()
}

fn at_most(field: &'static str, most: usize, found: usize) -> Result<(), EventFault> {
    if found > most { Err(EventFault::TooLong { field, most }) } else { Ok(()) }
}
