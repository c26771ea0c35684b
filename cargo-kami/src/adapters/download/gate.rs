//! Which machines may be reached: those a person named wherever they are, any other only on the public internet.

use super::{DownloadError, WebAddress};
use kami_host::domain::is_public;
use kami_registry::git::Insecure;
use reqwest::dns::{Name, Resolve, Resolving};
use std::{
    collections::BTreeSet,
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// Decides what may be reached, by name and by address.
#[derive(Clone)]
pub(super) struct Gate {
    /// What a person typed, and the proxies of the environment.
    named: Arc<BTreeSet<String>>,
    insecure: Insecure,
}

impl Gate {
    pub(super) fn new(named: BTreeSet<String>, insecure: Insecure) -> Self {
        Self { named: Arc::new(named), insecure }
    }

    /// Whether a request may be sent there, as far as can be told before names are resolved.
    pub(super) fn check(&self, address: &WebAddress) -> Result<(), DownloadError> {
        match address.ip() {
            Some(ip) if !self.allows(address.host(), ip) => Err(private(address.host(), ip)),
            _ => Ok(()),
        }
    }

    /// Where an answer from `from` sends us on to.
    pub(super) fn next(&self, from: &WebAddress, location: &str) -> Result<WebAddress, DownloadError> {
        let refused = |source| DownloadError::Redirect { from: from.shown(), source };
        let next = from.join(location, self.insecure).map_err(refused)?;
        if !next.is_encrypted() && (from.is_encrypted() || !self.named.contains(next.host())) {
            return Err(refused(super::AddressError::Insecure { address: next.shown() }));
        }
        self.check(&next).map(|()| next)
    }

    fn allows(&self, host: &str, ip: IpAddr) -> bool {
        is_public(ip) || self.named.contains(host)
    }
}

fn private(host: &str, address: IpAddr) -> DownloadError {
    DownloadError::Private { host: host.to_owned(), address }
}

/// What it says is what the connection is made to: no name is resolved a second time.
impl Resolve for Gate {
    fn resolve(&self, name: Name) -> Resolving {
        let (gate, name) = (self.clone(), name.as_str().to_ascii_lowercase());
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            match found.iter().find(|address| !gate.allows(&name, address.ip())) {
                Some(address) => Err(Box::new(private(&name, address.ip())) as _),
                None => Ok(Box::new(found.into_iter()) as _),
            }
        })
    }
}

#[cfg(test)]
mod tests;
