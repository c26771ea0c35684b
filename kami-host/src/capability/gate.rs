//! Which places requests may go to, by name and by address.

use super::target::Target;
use crate::{
    domain::{Denial, Grants, HostPattern, Origin, is_public},
    runtime::Watch,
};
use std::{net::IpAddr, sync::Arc};
use wasmtime_wasi_http::Error;

/// Decides where requests may go.
#[derive(Clone)]
pub(super) struct Gate {
    grants: Arc<Grants>,
    watch: Arc<Watch>,
}

impl Gate {
    pub(super) fn new(grants: Arc<Grants>, watch: Arc<Watch>) -> Self {
        Self { grants, watch }
    }

    pub(super) fn check_name(&self, target: &Target) -> Result<(), Error> {
        if self.grants.allows(target.scheme, &target.host, target.port) {
            return Ok(());
        }
        self.deny(target, "this origin is not granted");
        Err(Error::HttpRequestDenied)
    }

    /// Public addresses are fine; any other only where it is named itself in a grant, as an address or as `localhost`.
    pub(super) fn check_address(&self, target: &Target, address: IpAddr) -> Result<(), Error> {
        if is_public(address)
            || (target.host == "localhost" && address.is_loopback() && self.names(target, "localhost"))
        {
            return Ok(());
        }
        let literal = match address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        if self.names(target, &literal) {
            return Ok(());
        }
        let address = Target { host: literal, ..target.clone() };
        self.deny(&address, &format!("`{}` leads to an address that is not public", target.host));
        Err(Error::DestinationIpProhibited)
    }

    /// Whether a grant names exactly this host.
    fn names(&self, target: &Target, host: &str) -> bool {
        let exact = |origin: &Origin| matches!(&origin.host, HostPattern::Exact(granted) if granted == host);
        self.grants
            .net
            .iter()
            .any(|origin| exact(origin) && origin.scheme == target.scheme && origin.port == target.port)
    }

    fn deny(&self, target: &Target, why: &str) {
        self.watch.deny(Denial::Net { origin: target.origin(), why: why.to_owned() });
    }
}
