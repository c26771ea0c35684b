//! Where a request wants to go.

use crate::domain::{HostPattern, Origin, Scheme};

/// Where a request wants to go.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) scheme: Scheme,
    /// In lower case, with brackets around IPv6.
    pub(super) host: String,
    pub(super) port: u16,
}

impl Target {
    pub(super) fn of(uri: &http::Uri) -> Option<Self> {
        let scheme = match uri.scheme_str()? {
            "http" => Scheme::Http,
            "https" => Scheme::Https,
            _ => return None,
        };
        let authority = uri.authority()?;
        if authority.as_str().contains('@') {
            return None;
        }
        let port = authority.port_u16().unwrap_or(scheme.default_port());
        Some(Self { scheme, host: authority.host().to_ascii_lowercase(), port })
    }

    pub(super) fn origin(&self) -> String {
        Origin { scheme: self.scheme, host: HostPattern::Exact(self.host.clone()), port: self.port }.to_string()
    }
}
