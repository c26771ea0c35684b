//! What the user has of the package.

use super::{Published, bytes, id};
use cargo_kami::{
    grants::consented,
    store::{Installed, Provenance, Store, StoreError},
    trust::TrustStore,
};
use kami_registry::{
    Sha256, Timestamp,
    key::PublicKey,
    trust::{How, Pin},
};

impl Published {
    pub(super) fn install(&self) {
        let log = self.log();
        let release = log.releases().first().unwrap();
        let mut tool = Installed::new("fs-grep", Sha256::of(&bytes()), Timestamp::from_seconds(7));
        tool.version = "1.0.0".to_owned();
        tool.consented = consented(&serde_json::from_str("{}").unwrap());
        tool.provenance = Provenance {
            source: "fs-grep".to_owned(),
            registry: Some(id()),
            entry: Some(release.entry),
            identity: log.identity(),
            signers: release.signers.clone(),
        };
        let mut store = Store::create(&self.home.data()).unwrap();
        store.install("fs-grep", &bytes(), |_| Ok::<_, StoreError>(tool)).unwrap();
        self.accept();
    }

    /// Accepts the log as it is now.
    pub(crate) fn accept(&self) {
        let log = self.log();
        let pin = Pin {
            registry: id(),
            name: log.name().clone(),
            identity: log.identity().unwrap(),
            owners: log.owners().iter().map(PublicKey::fingerprint).collect(),
            head: log.head().unwrap(),
            how: How::Tofu(Timestamp::from_seconds(1_790_000_000)),
        };
        TrustStore::named(self.home.folder().join("home/config/trust.toml")).keep(pin).unwrap();
    }
}
