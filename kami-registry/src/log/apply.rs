//! What a line that counts changes.

use super::{Entry, Event, Log, Publish, Release, ReleaseState, Revocation};
use crate::key::{Fingerprint, PublicKey};
use semver::Version;

impl Log {
    /// Lets an event happen whose line was checked.
    pub(super) fn apply(&mut self, event: Event, entry: Entry) {
        match event {
            Event::Create { owners, threshold, .. } | Event::Owners { owners, threshold } => {
                self.own(owners, threshold)
            }
            Event::Publish(publish) => self.list(*publish, &entry),
            Event::Yank { version, reason } => self.set_state(&version, ReleaseState::Yanked { reason }),
            Event::Unyank { version } => self.set_state(&version, ReleaseState::Listed),
            Event::Revoke { key, from_seq, reason } => self.revoke(key, Revocation { from_seq, reason }),
        }
        self.entries.push(entry);
    }

    fn own(&mut self, owners: Vec<PublicKey>, threshold: u32) {
        self.known.extend(owners.iter().map(PublicKey::fingerprint));
        self.owners = owners;
        self.threshold = threshold;
    }

    fn list(&mut self, publish: Publish, entry: &Entry) {
        self.by_version.insert(publish.version.clone(), self.releases.len());
        self.releases.push(Release {
            entry: entry.line,
            seq: self.next_seq(),
            time: entry.time,
            signers: entry.signers.clone(),
            publish,
            state: ReleaseState::Listed,
        });
    }

    fn set_state(&mut self, version: &Version, state: ReleaseState) {
        let release = self.by_version.get(version).and_then(|index| self.releases.get_mut(*index));
        // distrust is for ever
        if let Some(release) = release.filter(|release| !matches!(release.state, ReleaseState::Distrusted { .. })) {
            release.state = state;
        }
    }

    fn revoke(&mut self, key: Fingerprint, revocation: Revocation) {
        self.owners.retain(|owner| owner.fingerprint() != key);
        let Revocation { from_seq, reason } = &revocation;
        for release in self.releases.iter_mut().filter(|release| release.seq >= *from_seq) {
            if release.signers.contains(&key) {
                release.state = ReleaseState::Distrusted { key, reason: reason.clone() };
            }
        }
        // revoking once more can reach further back, and never less far
        self.revoked
            .entry(key)
            .and_modify(|known| known.from_seq = known.from_seq.min(*from_seq))
            .or_insert(revocation.clone());
    }
}
